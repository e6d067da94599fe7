namespace Sepsis.Domain.Evaluation;

/// <summary>Rows with neighbouring probabilities; Lower and Upper are the 95 % Wilson interval of the observed rate.</summary>
public sealed record ReliabilityBin(double MeanPredicted, double ObservedRate, long Count, double Lower, double Upper);
