namespace Sepsis.Training.Cohorts;

/// <summary>What was done to the data on the way in. Nothing is changed that is not counted here.</summary>
/// <param name="Ignored">Columns that are no input of the service.</param>
/// <param name="NotFeatures">Inputs of the service that the data do not have, or have no value of.</param>
/// <param name="SetToMissing">Values no living patient can have, and pressures that contradict each other, by column.</param>
/// <param name="BlankLines">Lines without anything on them, passed over.</param>
internal sealed record CleaningReport(
    IReadOnlyList<string> Ignored,
    IReadOnlyList<string> NotFeatures,
    IReadOnlyDictionary<string, int> SetToMissing,
    int BlankLines)
{
    public IEnumerable<string> Lines()
    {
        if (Ignored.Count > 0)
            yield return $"Columns ignored, for they are no input of the service: {string.Join(", ", Ignored)}.";
        if (NotFeatures.Count > 0)
            yield return $"Inputs absent or without any value, and so not features of this model: {string.Join(", ", NotFeatures)}.";
        foreach (var (column, count) in SetToMissing)
            yield return $"Implausible values set to missing: {column}, {count}.";
        if (BlankLines > 0)
            yield return $"Blank lines passed over: {BlankLines}.";
    }
}
