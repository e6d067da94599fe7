namespace Sepsis.Training.Data;

internal sealed record IgnoredColumn(string Column, string Reason);
