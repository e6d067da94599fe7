using Sepsis.Domain.Statistics;

namespace Sepsis.Application.Models;

/// <summary>How well one model orders the patients, and how far its probabilities are from what happened.</summary>
public sealed record OutcomeFigures(double Auroc, double ObservedToExpected, double Brier)
{
    public static OutcomeFigures Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels) => new(
        RankingMetrics.Auroc(probabilities, labels),
        CalibrationMetrics.ObservedToExpected(probabilities, labels),
        CalibrationMetrics.Brier(probabilities, labels));
}
