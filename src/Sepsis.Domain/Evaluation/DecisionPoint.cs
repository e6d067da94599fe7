namespace Sepsis.Domain.Evaluation;

/// <summary>Net benefit, in true positives per patient, of three ways to decide at one threshold; treating nobody is 0.</summary>
public sealed record DecisionPoint(double Threshold, double Model, double TreatAll, double TreatNone);
