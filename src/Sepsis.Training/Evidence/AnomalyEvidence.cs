namespace Sepsis.Training.Evidence;

/// <param name="Code">Stable: DUPLICATE_ROWS, SEPARATING_COLUMN, ...</param>
/// <param name="Column">The column it was found in; empty where it is of the whole data.</param>
/// <param name="Accepted">By code on the command line: a severe one would else have stopped the run.</param>
internal sealed record AnomalyEvidence(string Code, AnomalySeverity Severity, string Column, long Count, string Text, bool Accepted);

internal enum AnomalySeverity
{
    Note,
    Warning,
    Severe,
}
