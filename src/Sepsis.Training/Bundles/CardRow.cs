namespace Sepsis.Training.Bundles;

/// <summary>One source attribute and its answer.</summary>
internal sealed record CardRow(int Number, string Key, string Attribute, string? Value, CardStatus Status, string Evidence);
