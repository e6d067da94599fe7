using Sepsis.Domain.Answers;

namespace Sepsis.Api.Assess;

/// <summary>What makes a prediction positive.</summary>
/// <param name="Value">Probabilities from this one on are positive.</param>
/// <param name="ChosenFor">What training chose it for.</param>
public sealed record ThresholdResponse(double Value, string ChosenFor)
{
    public static ThresholdResponse From(RiskThresholds thresholds) => new(thresholds.Decision, thresholds.ChosenFor);
}
