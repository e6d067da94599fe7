using System.Globalization;

namespace Sepsis.Training.Fit;

/// <summary>What is chosen before a member learns: names and numbers, as they stand in the report and the card.</summary>
internal sealed class MemberParameters(IReadOnlyDictionary<string, double> values)
{
    public IReadOnlyDictionary<string, double> Values => values;

    public double this[string name] => values[name];

    public int Whole(string name) => (int)values[name];

    public MemberParameters With(params (string Name, double Value)[] changes)
    {
        var changed = new SortedDictionary<string, double>(values.ToDictionary(), StringComparer.Ordinal);
        foreach (var (name, value) in changes)
            changed[name] = value;
        return new(changed);
    }

    public static MemberParameters Of(params (string Name, double Value)[] values) =>
        new(new SortedDictionary<string, double>(values.ToDictionary(value => value.Name, value => value.Value), StringComparer.Ordinal));

    public override string ToString() =>
        string.Join(' ', values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Key}={value.Value:R}")));
}
