using Sepsis.Application.Models;
using Sepsis.Domain;
using Sepsis.Domain.Answers;

namespace Sepsis.Application.Assess;

/// <summary>From a sound command to an assessment, in the one place where they are made.</summary>
internal static class Assessor
{
    public static RiskAssessment Assess(AssessRiskCommand patient, IEnsemblePredictor predictor, DateTimeOffset now)
    {
        // Asked again of the model that answers: another may have been serving when the command was validated.
        if (Admission.Outside(patient.Reading, predictor.Bundle.Manifest.Population) is { } outside)
            throw SepsisException.Invalid([outside]);
        var members = new double[predictor.Bundle.Manifest.Members.Count];
        return Answer(patient, predictor, predictor.Predict(patient.Reading, members), members, now);
    }

    public static RiskAssessment Answer(AssessRiskCommand patient, IEnsemblePredictor predictor, double probability, double[] members, DateTimeOffset now) =>
        new(Guid.CreateVersion7(now), now, patient.Reading, predictor.Bundle, probability, members)
        {
            PatientId = patient.PatientId,
            Times = patient.Times,
            Explanation = patient.Explain && predictor.Insight is { } insight ? new(insight.Explain(patient.Reading, probability), insight.BandChanges(patient.Reading, probability)) : null,
            Next = patient.Next ? predictor.Insight?.Next(patient.Reading) : null,
            AskedTooMuch = (patient.Explain || patient.Next) && predictor.Insight is null,
        };
}
