using System.Text;

namespace Sepsis.Training.Data;

/// <summary>Names as numbers, in the order of their first appearance; a string is made only for a new name.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private char[] _scratch = new char[256];

    public NameIndex() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _numbers.Count;

    public IReadOnlyList<string> Names => [.. _numbers.Keys];

    public int Of(ReadOnlySpan<byte> utf8Name)
    {
        if (_scratch.Length < utf8Name.Length)
            _scratch = new char[utf8Name.Length];
        var name = _scratch.AsSpan(0, Encoding.UTF8.GetChars(utf8Name, _scratch));
        if (!_lookup.TryGetValue(name, out var number))
            _lookup[name] = number = _numbers.Count;
        return number;
    }
}
