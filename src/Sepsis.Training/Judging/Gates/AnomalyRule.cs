using Sepsis.Training.Data;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging.Gates;

/// <summary>No more anomalies of a severity than so many.</summary>
/// <param name="Accepted">Count those accepted on the command line only, or those not accepted only; null: all.</param>
/// <param name="Allowed">Codes that are not counted.</param>
internal sealed record AnomalyRule(string Text, AnomalySeverity Severity, int Max, bool? Accepted, IReadOnlyList<string> Allowed)
    : GateRule(Text)
{
    private string Kind => (Accepted switch { null => "", true => "accepted ", false => "unaccepted " }) + Severity switch
    {
        AnomalySeverity.Severe => "severe anomalies",
        AnomalySeverity.Warning => "anomalies that warn",
        _ => "anomalies of note",
    };

    public static GateRule? Read(YamlEntry entry)
    {
        var (max, accepted, allowed) = (entry.Count("max"), entry.Flag("accepted"), entry.Texts("allow") ?? []);
        if (!entry.Has("max"))
            entry.Refuse("a rule on anomalies needs 'max', how many there may be");
        AnomalySeverity? severity = entry.Text("anomalies") switch
        {
            "severe" => AnomalySeverity.Severe,
            "warning" => AnomalySeverity.Warning,
            "note" => AnomalySeverity.Note,
            _ => null,
        };
        if (severity is null)
            entry.Refuse("anomalies", "must be severe, warning or note");
        return severity is { } kind && max is { } most ? new AnomalyRule(entry.AsWritten, kind, most, accepted, allowed) : null;
    }

    public override IEnumerable<GateCheck> Judge(Evaluation candidate, Evaluation? champion)
    {
        var found = candidate.Anomalies
            .Where(anomaly => anomaly.Severity == Severity && (Accepted is null || anomaly.Accepted == Accepted))
            .ToLookup(anomaly => Allowed.Contains(anomaly.Code));
        var counted = found[false].ToList();
        var allowed = found[true].Any() ? $" Allowed by the gate file and not counted: {Named(found[true])}." : "";
        yield return Checked(counted.Count <= Max, counted.Count, counted.Count == 0
            ? $"The data have no {Kind}{(found[true].Any() ? " that count" : "")}.{allowed}"
            : $"The number of {Kind} in the data is {counted.Count} ({Named(counted)}): "
                + $"at most {Max}{(counted.Count <= Max ? ", as required" : " may be there")}.{allowed}");
    }

    private static string Named(IEnumerable<AnomalyEvidence> anomalies) => string.Join("; ", anomalies.Select(anomaly =>
        $"{anomaly.Code}{(anomaly.Column.Length > 0 ? $" in {anomaly.Column}" : "")}{(anomaly.Accepted ? ", accepted" : "")}"));
}
