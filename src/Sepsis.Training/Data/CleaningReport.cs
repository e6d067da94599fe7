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
    public IReadOnlyDictionary<(string Column, string Unit), int> InOtherUnit { get; init; } = new Dictionary<(string Column, string Unit), int>();

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
