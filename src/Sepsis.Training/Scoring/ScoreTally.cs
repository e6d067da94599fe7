namespace Sepsis.Training.Scoring;

/// <summary>What came of scoring a file.</summary>
internal sealed class ScoreTally(IReadOnlyList<string> notInputs)
{
    public long Rows { get; set; }

    public long NotScored { get; set; }

    /// <summary>Columns that are no input of the service; they pass through.</summary>
    public IReadOnlyList<string> NotInputs => notInputs;
}
