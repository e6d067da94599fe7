using Sepsis.Training.Data;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Pipeline;

/// <summary>What is odd about the data; what is severe stops the run unless it was accepted by its code.</summary>
internal sealed class ValidateStage : Stage
{
    public override string Name => "validate";

    public override IReadOnlyList<string> Reads => [SchemaFile.Name];

    public override IReadOnlyList<string> Writes(Workspace work) => [AnomalyFile.Name];

    public override string Options(Workspace work) => string.Join(' ', work.Options.Accepted.Order(StringComparer.Ordinal));

    public override void Run(Workspace work, CancellationToken cancellationToken)
    {
        var found = work.Terminal.Stages.Run("Looking for anomalies", _ => AnomalyFinder.Find(work.Cohort));
        IReadOnlyList<AnomalyEvidence> anomalies = [.. found.Select(anomaly => anomaly with { Accepted = work.Options.Accepted.Contains(anomaly.Code) })];
        work.Put(AnomalyFile.Name, anomalies, AnomalyFile.Write(anomalies));
        foreach (var anomaly in anomalies)
            work.Terminal.Error.WriteLine($"{anomaly.Severity}: {Line(anomaly)}");
        AnomalyEvidence[] stopping = [.. anomalies.Where(anomaly => anomaly is { Severity: AnomalySeverity.Severe, Accepted: false })];
        if (stopping.Length > 0)
            throw new UnusableDataException(
                $"The data have severe anomalies. Mend them, or go on knowing of them with --accept {string.Join(" --accept ", stopping.Select(anomaly => anomaly.Code).Distinct())}.",
                [.. stopping.Select(Line)]);
    }

    private static string Line(AnomalyEvidence anomaly) =>
        $"{anomaly.Code}{(anomaly.Column.Length > 0 ? $" in {anomaly.Column}" : "")}: {anomaly.Text}{(anomaly.Accepted ? " (accepted)" : "")}";
}
