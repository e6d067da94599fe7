namespace Sepsis.Domain.Evaluation;

/// <summary>Who is alerted at a threshold: the share of those without sepsis, and of those with it.</summary>
public sealed record RocPoint(double Threshold, double FalsePositiveRate, double Sensitivity);
