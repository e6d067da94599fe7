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

/// <summary>Cells that cannot be read: the first are shown, all are counted.</summary>
internal sealed class CellFaults
{
    public const int Shown = 20;
    private const int ValueLength = 40;
    private readonly List<string> _shown = [];

    public int Count { get; private set; }

    public void Add(int line, string column, string value, string problem)
    {
        if (Count++ < Shown)
            _shown.Add($"line {line}, {column}: '{Shorten(value)}' {problem}");
    }

    public void Add(int line, string problem)
    {
        if (Count++ < Shown)
            _shown.Add($"line {line}: {problem}");
    }

    public void ThrowIfAny()
    {
        if (Count == 0)
            return;
        if (Count > Shown)
            _shown.Add($"... and {Count - Shown} more");
        throw new UnusableDataException(
            Count == 1 ? "One cell of the data cannot be used." : $"{Count} cells of the data cannot be used.", _shown);
    }

    private static string Shorten(string value)
    {
        var plain = string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c));
        return plain.Length <= ValueLength ? plain : plain[..ValueLength] + "...";
    }
}
