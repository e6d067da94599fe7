using Sepsis.Domain.Answers;

namespace Sepsis.Api.Assess;

/// <summary>The short answer, exactly these two members.</summary>
/// <param name="SepsisRiskPrediction">1 where the probability reaches the model's threshold, else 0.</param>
/// <param name="RiskProbability">Calibrated probability of sepsis, 0 to 1.</param>
public sealed record PredictionResponse(int SepsisRiskPrediction, double RiskProbability)
{
    public static PredictionResponse From(RiskAssessment assessment) => new(assessment.IsPositive ? 1 : 0, assessment.Probability);

    public override string ToString() => "PredictionResponse (values withheld)";
}

/// <summary>The answer in one word.</summary>
/// <param name="Prediction">"Positive" where the probability reaches the model's threshold, else "Negative".</param>
public sealed record PatientPredictionResponse(string Prediction)
{
    public const string Positive = "Positive";
    public const string Negative = "Negative";

    public static PatientPredictionResponse From(RiskAssessment assessment) => new(assessment.IsPositive ? Positive : Negative);

    public override string ToString() => "PatientPredictionResponse (value withheld)";
}
