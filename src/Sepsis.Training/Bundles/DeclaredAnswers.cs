using Sepsis.Training.Evidence;

namespace Sepsis.Training.Bundles;

/// <summary>The rows that rest on what somebody stated.</summary>
internal static class DeclaredAnswers
{
    private const string LeftToTheSite = "Nothing was set up by those who trained the model: the site that runs it has to. The "
        + "bundle's reference profile is there to compare arriving values with.";

    public static Dictionary<string, CardAnswer> Of(CardSubject subject)
    {
        var (texts, evaluation) = (subject.Texts, subject.Evaluation);
        return new()
        {
            ["details_developer"] = CardAnswer.Declared(texts.Developer),
            ["details_funding"] = CardAnswer.Declared(texts.Funding),
            ["details_output_value"] = CardAnswer.Provided(
                $"A calibrated probability between 0 and 1 of {evaluation.Outcome}; positive or negative at a threshold of "
                + $"{$"{evaluation.Decision.Threshold:0.0000}"} ({evaluation.Decision.ChosenFor}); one of "
                + $"{evaluation.Decision.Bands.Count} risk bands. {CertaintyWords.HowMade}",
                "evaluation.json, decision; the bundle's format"),
            ["details_output_type"] = CardAnswer.Provided(
                "Prediction (a probability, with how sure it is and what moved it), and a classification made from it by threshold and "
                + "bands.",
                "The bundle's format"),
            ["purpose_intended_use"] = CardAnswer.Declared(texts.IntendedUse),
            ["purpose_patient_population"] = CardAnswer.Declared(texts.PatientPopulation),
            ["purpose_intended_users"] = CardAnswer.Declared(texts.Users),
            ["purpose_decision_role"] = CardAnswer.Declared(texts.DecisionRole),
            ["cautions_inappropriate_use"] = CardAnswer.Declared(string.Join(' ', texts.MustNotBeUsedFor)),
            ["cautions_risks"] = CardAnswer.Declared(
                string.Join(' ', [.. texts.Risks, .. subject.Attribution?.Limits ?? [], .. CardWarnings.Of(subject)])),
            ["performance_outcome_evaluation"] = CardAnswer.Declared(
                texts.OutcomeEvaluation, "No study of what its use does for patients is known."),
            ["maintenance_validity_monitoring"] = CardAnswer.Declared(texts.ValidityMonitoring, LeftToTheSite),
            ["maintenance_fairness_monitoring"] = CardAnswer.Declared(texts.FairnessMonitoring, LeftToTheSite),
            ["updates_process"] = CardAnswer.Declared(texts.UpdatesProcess),
            ["updates_correction"] = CardAnswer.Declared(texts.UpdatesCorrection),
        };
    }
}

/// <summary>The evaluation's warnings, and what else must stand at the top of a card.</summary>
internal static class CardWarnings
{
    public static IEnumerable<string> Of(CardSubject subject)
    {
        var (evaluation, gate) = (subject.Evaluation, subject.Gate);
        if (gate.Forced)
            yield return $"{gate.Verdict}, AND FORCED. The model did not pass its gate and was put into service all the same, by --force.";
        else if (!gate.Blessed)
            yield return $"{gate.Verdict}. The model did not pass its gate: it is for study and must not serve.";
        foreach (var warning in evaluation.Warnings)
            yield return warning;
        if (evaluation.Data.Synthetic
            && !evaluation.Warnings.Any(warning => warning.Contains("synthetic", StringComparison.OrdinalIgnoreCase)))
            yield return "SYNTHETIC DATA. The patients were made up by a generator: the figures say that the software works, and "
                + "nothing about patients.";
        foreach (var anomaly in evaluation.Anomalies.Where(anomaly => anomaly.Severity == AnomalySeverity.Severe))
            yield return $"SEVERE ANOMALY{(anomaly.Accepted ? ", ACCEPTED" : "")}. "
                + $"{anomaly.Code}{(anomaly.Column.Length > 0 ? $" in {anomaly.Column}" : "")}: {anomaly.Text}";
    }
}
