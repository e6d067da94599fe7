namespace Sepsis.Training.Commands;

/// <summary>What the program says to the script that called it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>A bundle, an engine or a disk is at fault.</summary>
    public const int Fault = 1;

    /// <summary>The data or the arguments are not usable; nothing was written.</summary>
    public const int Unusable = 2;

    /// <summary>Stopped by Ctrl-C: 128 + SIGINT, as shells have it.</summary>
    public const int Stopped = 130;
}
