namespace Sepsis.Training.Data;

/// <summary>Between which shares of the rows the outcome is known to lie.</summary>
internal sealed record PrevalenceRange(double Minimum, double Maximum);
