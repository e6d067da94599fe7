namespace Sepsis.Training.Evidence;

/// <summary>The mean probability of sampled rows when one input is set to a value, and all else stays.</summary>
/// <param name="Missing">The mean probability when it is not known.</param>
internal sealed record PartialDependence(string Name, string Unit, IReadOnlyList<CurvePoint> Points, double Missing);
