namespace Sepsis.Training.Data;

/// <summary>The column that holds what happened, and the words of its two values.</summary>
internal sealed record TargetColumn(string Column, IReadOnlyList<string> Positive, IReadOnlyList<string> Negative);
