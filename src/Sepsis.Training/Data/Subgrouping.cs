namespace Sepsis.Training.Data;

/// <summary>Groups the model is judged in apart: by a feature's cuts, by each of its words, or by the site.</summary>
/// <param name="Column">A feature, or the site column.</param>
/// <param name="From">Where each group but the first begins (inclusive); empty where every value is a group.</param>
internal sealed record Subgrouping(string Name, string Column, IReadOnlyList<double> From);
