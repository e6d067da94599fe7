namespace Sepsis.Training.Commands;

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
