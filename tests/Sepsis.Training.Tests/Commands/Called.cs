using Sepsis.Training.Commands;

namespace Sepsis.Training.Tests.Commands;

/// <summary>The program as a person calls it, and what it said.</summary>
internal sealed record Called(int Exit, string Output, string Error)
{
    public static Called With(params string[] args) => Run(args, new StringWriter(), CancellationToken.None);

    public static Called Run(string[] args, StringWriter error, CancellationToken cancellationToken)
    {
        using var output = new StringWriter();
        var exit = TrainingCommands.Run(args, new Terminal(output, error), cancellationToken);
        return new(exit, output.ToString(), error.ToString());
    }

    /// <summary>Stopped as by Ctrl-C, when the program says this.</summary>
    public static Called StoppedAt(string line, params string[] args)
    {
        using var stop = new CancellationTokenSource();
        using var error = new StoppingWriter(line, stop);
        return Run(args, error, stop.Token);
    }

    private sealed class StoppingWriter(string at, CancellationTokenSource stop) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value is not null && value.Contains(at, StringComparison.Ordinal))
                stop.Cancel();
        }
    }
}
