using Sepsis.Domain.Answers;

namespace Sepsis.Api.Assess;

/// <summary>The answer in one word.</summary>
/// <param name="Prediction">"Positive" where the probability reaches the model's threshold, else "Negative".</param>
public sealed record PatientPredictionResponse(string Prediction)
{
    public const string Positive = "Positive";
    public const string Negative = "Negative";

    public static PatientPredictionResponse From(RiskAssessment assessment) => new(assessment.IsPositive ? Positive : Negative);

    public override string ToString() => "PatientPredictionResponse (value withheld)";
}
