namespace Sepsis.Training.Data;

/// <summary>All that is wrong with a file, by line, so that its author is told once and not fault by fault.</summary>
internal sealed class YamlFaults(string file, string purpose)
{
    private readonly List<(long Line, string Text)> _faults = [];

    public void Add(long line, string text) => _faults.Add((line, text));

    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
            throw new UnusableDataException(
                $"{file} is not usable as {purpose}: {(_faults.Count == 1 ? "one fault" : $"{_faults.Count} faults")}.",
                [.. _faults.OrderBy(fault => fault.Line).Select(fault => $"line {fault.Line}: {fault.Text}")]);
    }
}
