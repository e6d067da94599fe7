using Sepsis.Training.Evidence;

namespace Sepsis.Training.Bundles;

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
        if (evaluation.Data.Synthetic && !evaluation.Warnings.Any(warning => warning.Contains("synthetic", StringComparison.OrdinalIgnoreCase)))
            yield return "SYNTHETIC DATA. The patients were made up by a generator: the figures say that the software works, and nothing about patients.";
        foreach (var anomaly in evaluation.Anomalies.Where(anomaly => anomaly.Severity == AnomalySeverity.Severe))
            yield return $"SEVERE ANOMALY{(anomaly.Accepted ? ", ACCEPTED" : "")}. {anomaly.Code}{(anomaly.Column.Length > 0 ? $" in {anomaly.Column}" : "")}: {anomaly.Text}";
    }
}
