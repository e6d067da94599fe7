using System.CommandLine;
using Sepsis.Domain;
using Sepsis.Training.Data;
using Sepsis.Training.Fit.LightGbm;

namespace Sepsis.Training.Commands;

/// <summary>The commands, and the one place where a fault becomes an exit code and a line for a person.</summary>
internal static class TrainingCommands
{
    public static int Run(string[] args, Terminal terminal, CancellationToken cancellationToken)
    {
        var root = new RootCommand("Trains, verifies and applies the models of the sepsis early-warning service.");
        root.Subcommands.Add(SynthesizeCommand.Create(terminal, cancellationToken));
        root.Subcommands.Add(PrepareCommand.Create(terminal, cancellationToken));
        root.Subcommands.Add(ProfileCommand.Create(terminal, cancellationToken));
        root.Subcommands.Add(ExportCommand.Create(terminal, cancellationToken));
        root.Subcommands.Add(TrainCommand.Create(terminal, cancellationToken));
        foreach (var stage in StageCommands.Create(terminal, cancellationToken))
            root.Subcommands.Add(stage);
        root.Subcommands.Add(EvaluateCommand.Create(terminal, cancellationToken));
        root.Subcommands.Add(StageCommands.Gate(terminal, cancellationToken));
        root.Subcommands.Add(StageCommands.Write(terminal, cancellationToken));
        root.Subcommands.Add(VerifyCommand.Create(terminal));
        root.Subcommands.Add(ScoreCommand.Create(terminal, cancellationToken));
        root.Subcommands.Add(FitCheckCommand.Create(terminal, cancellationToken));
        root.Subcommands.Add(RecalibrateCommand.Create(terminal, cancellationToken));
        var parsed = root.Parse(args);
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        if (parsed.Errors.Count == 0)
            return Guard(() => parsed.Invoke(configuration), terminal, cancellationToken);
        parsed.Invoke(configuration);
        return ExitCode.Unusable;
    }

    private static int Guard(Func<int> work, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (cancellationToken.IsCancellationRequested && (fault is OperationCanceledException or SepsisException))
        {
            terminal.Error.WriteLine("Stopped. Nothing half-written is left.");
            return ExitCode.Stopped;
        }
        catch (UnusableDataException fault)
        {
            terminal.Error.WriteLine(fault.Message);
            foreach (var detail in fault.Details)
                terminal.Error.WriteLine($"  {detail}");
            return ExitCode.Unusable;
        }
        catch (SepsisException fault)
        {
            terminal.Error.WriteLine($"{fault.Error.Code} {fault.Error.Title}: {fault.Message}");
            return ExitCode.Fault;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or LightGbmException)
        {
            terminal.Error.WriteLine(fault.Message);
            return ExitCode.Fault;
        }
    }
}

/// <summary>What the program says to the script that called it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>A bundle, an engine or a disk is at fault.</summary>
    public const int Fault = 1;

    /// <summary>The data or the arguments are not usable; nothing was written.</summary>
    public const int Unusable = 2;

    /// <summary>The model did not pass its gate: there is a verdict, and it is no.</summary>
    public const int NotBlessed = 3;

    /// <summary>The bundle does not fit these patients as it is, or they are too few to tell: a verdict too, and not yes.</summary>
    public const int NoFit = 3;

    /// <summary>Stopped by Ctrl-C: 128 + SIGINT, as shells have it.</summary>
    public const int Stopped = 130;
}
