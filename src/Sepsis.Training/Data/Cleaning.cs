namespace Sepsis.Training.Data;

/// <summary>What was done to the data on the way in. Nothing is changed that is not counted here.</summary>
/// <param name="Ignored">Columns outside the schema.</param>
/// <param name="NotFeatures">Features of the schema that the data do not have, or have no value of.</param>
/// <param name="SetToMissing">Values outside their range, and values that contradict each other, by column.</param>
/// <param name="BlankLines">Lines without anything on them, passed over.</param>
internal sealed record CleaningReport(
    IReadOnlyList<string> Ignored,
    IReadOnlyList<string> NotFeatures,
    IReadOnlyDictionary<string, int> SetToMissing,
    int BlankLines)
{
    /// <summary>Of the implausible values, how many another unit would make plausible.</summary>
    public IReadOnlyDictionary<(string Column, string Unit), int> InOtherUnit { get; init; } =
        new Dictionary<(string Column, string Unit), int>();

    public IEnumerable<string> Lines()
    {
        if (Ignored.Count > 0)
            yield return $"Columns ignored, for they are outside the schema: {string.Join(", ", Ignored)}.";
        if (NotFeatures.Count > 0)
            yield return $"Inputs absent or without any value, and so not features of this model: {string.Join(", ", NotFeatures)}.";
        foreach (var (column, count) in SetToMissing)
            yield return $"Implausible values set to missing: {column}, {count}.";
        if (BlankLines > 0)
            yield return $"Blank lines passed over: {BlankLines}.";
    }
}

/// <summary>
/// Training data are cleaned by the rules that rows are scored by: a value outside its range is set to missing here and
/// counted. Of values that should ascend and do not nobody knows which is wrong, so all of them go.
/// </summary>
internal sealed class PlausibleValues(DataSchema schema)
{
    private readonly FeatureColumn[] _features = [.. schema.Features];
    private readonly int[][] _ascending = [.. schema.Ascending.Select(list => list.Select(schema.IndexOf).ToArray())];
    private readonly int[] _removed = new int[schema.Features.Count];
    private readonly SortedDictionary<(string Column, string Unit), int> _inOtherUnit = [];

    /// <summary>Values set to missing, by column.</summary>
    public IReadOnlyDictionary<string, int> Removed => new SortedDictionary<string, int>(
        _features.Index().Where(feature => _removed[feature.Index] > 0)
            .ToDictionary(feature => feature.Item.Name, feature => _removed[feature.Index]), StringComparer.Ordinal);

    /// <summary>Of those, how many another unit would make plausible.</summary>
    public IReadOnlyDictionary<(string Column, string Unit), int> InOtherUnit => _inOtherUnit;

    public void Keep(Span<double> values)
    {
        for (var i = 0; i < values.Length; i++)
            if (!double.IsNaN(values[i]) && !_features[i].IsPlausible(values[i]))
            {
                CountUnit(_features[i], values[i]);
                Remove(i, values);
            }

        foreach (var list in _ascending)
            if (Falls(list, values))
                foreach (var i in list)
                    Remove(i, values);
    }

    private static bool Falls(int[] list, ReadOnlySpan<double> values)
    {
        var highest = double.NegativeInfinity;
        foreach (var i in list)
        {
            if (values[i] < highest)
                return true;
            if (!double.IsNaN(values[i]))
                highest = values[i];
        }

        return false;
    }

    private void CountUnit(FeatureColumn feature, double value)
    {
        if (feature.OtherUnits.FirstOrDefault(unit => feature.IsPlausible(unit.ToColumn(value))) is not { } unit)
            return;
        var key = (feature.Name, unit.Unit);
        _inOtherUnit[key] = _inOtherUnit.GetValueOrDefault(key) + 1;
    }

    private void Remove(int column, Span<double> values)
    {
        if (double.IsNaN(values[column]))
            return;
        values[column] = double.NaN;
        _removed[column]++;
    }
}
