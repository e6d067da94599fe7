namespace Sepsis.Training.Evidence;

/// <param name="Aim">sensitivity=0.80.</param>
internal sealed record AimOutcome(string Aim, double Threshold, double Sensitivity, double Specificity, double? Ppv, double AlertsPer100);
