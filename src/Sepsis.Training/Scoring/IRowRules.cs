namespace Sepsis.Training.Scoring;

/// <summary>Whether a row can be scored.</summary>
internal interface IRowRules
{
    /// <param name="values">In the schema's order, NaN where not known.</param>
    bool IsSound(ReadOnlySpan<double> values);

    /// <param name="values">In the schema's order, NaN where not known.</param>
    /// <param name="alreadyFaulty">Columns already reported.</param>
    IEnumerable<string> Faults(ReadOnlySpan<double> values, Func<string, bool> alreadyFaulty);
}
