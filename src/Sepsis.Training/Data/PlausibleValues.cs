namespace Sepsis.Training.Data;

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
        _features.Index().Where(feature => _removed[feature.Index] > 0).ToDictionary(feature => feature.Item.Name, feature => _removed[feature.Index]), StringComparer.Ordinal);

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
