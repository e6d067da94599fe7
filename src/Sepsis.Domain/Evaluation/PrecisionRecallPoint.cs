namespace Sepsis.Domain.Evaluation;

public sealed record PrecisionRecallPoint(double Threshold, double Recall, double Precision);
