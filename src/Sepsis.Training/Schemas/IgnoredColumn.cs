namespace Sepsis.Training.Schemas;

internal sealed record IgnoredColumn(string Column, string Reason);
