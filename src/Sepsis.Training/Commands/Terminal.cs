using Sepsis.Training.Pipeline;
using Spectre.Console;

namespace Sepsis.Training.Commands;

/// <summary>Results go to the output; progress, warnings and faults to the error stream.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error)
{
    public TextWriter Output => output;

    public TextWriter Error => error;

    public IStages Stages { get; } = StagesOn(error);

    public void Warn(string warning)
    {
        error.WriteLine();
        error.WriteLine($"!!! {warning}");
    }

    private static IStages StagesOn(TextWriter error)
    {
        if (error == Console.Error && !Console.IsErrorRedirected)
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
            if (console.Profile.Capabilities.Interactive)
                return new TerminalStages(console);
        }

        return new PlainStages(error, TimeProvider.System);
    }
}
