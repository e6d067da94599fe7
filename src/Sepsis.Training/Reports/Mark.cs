namespace Sepsis.Training.Reports;

/// <summary>A place that is pointed out: a point, or with no Y an upright line through the whole chart.</summary>
internal sealed record Mark(double X, double? Y, string Text);
