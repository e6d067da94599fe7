namespace Sepsis.Training.Data;

/// <summary>
/// The data, or what was asked of them, cannot be used: exit code 2 and nothing written. The details are for the
/// person at the terminal, who holds the file; they may repeat cells of it and are never logged.
/// </summary>
internal sealed class UnusableDataException(string message, IReadOnlyList<string> details) : Exception(message)
{
    public UnusableDataException(string message)
        : this(message, [])
    {
    }

    public IReadOnlyList<string> Details => details;
}
