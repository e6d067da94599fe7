namespace Sepsis.Training.Scoring;

/// <summary>What came of scoring a file.</summary>
internal sealed class ScoreTally(IReadOnlyList<string> notInputs)
{
    public long Rows { get; private set; }

    public long NotScored { get; private set; }

    /// <summary>Columns that are no input of the service; they pass through.</summary>
    public IReadOnlyList<string> NotInputs => notInputs;

    public void Add(int rows, int notScored) => (Rows, NotScored) = (Rows + rows, NotScored + notScored);
}
