using Sepsis.Training.Pipeline;
using Spectre.Console;

namespace Sepsis.Training.Commands;

/// <summary>Results go to the output; progress, warnings and faults to the error stream.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, IProgressDisplay? progress = null)
{
    public TextWriter Output => output;

    public TextWriter Error => error;

    public IProgressDisplay Progress { get; } = progress ?? ProgressOn(error);

    public void Warn(string warning)
    {
        error.WriteLine();
        error.WriteLine($"!!! {warning}");
    }

    private static IProgressDisplay ProgressOn(TextWriter error)
    {
        if (error == Console.Error && !Console.IsErrorRedirected)
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
            if (console.Profile.Capabilities.Interactive)
                return new TerminalProgress(console);
        }

        return new PlainProgress(error, TimeProvider.System);
    }
}
