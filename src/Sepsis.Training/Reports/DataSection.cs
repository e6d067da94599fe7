using System.Xml.Linq;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports;

internal static class DataSection
{
    public static IEnumerable<XElement> Write(Evaluation evaluation) =>
    [
        Markup.Heading("Anomalies found in the data"),
        Anomalies(evaluation.Anomalies),
        Markup.Heading("What was done to the data on the way in"),
        evaluation.Data.Cleaning.Count == 0 ? Markup.Paragraph("Nothing.") : Markup.List(evaluation.Data.Cleaning),
        Markup.Heading("Data"),
        Facts(Data(evaluation.Data)),
        Markup.Heading("Method"),
        Facts(Method(evaluation)),
    ];

    private static XElement Anomalies(IReadOnlyList<AnomalyEvidence> anomalies)
    {
        var table = new Table("Anomalies, the severe ones first", "Finding", "Severity", "Column", "Count", "What it is");
        foreach (var anomaly in anomalies.OrderByDescending(anomaly => anomaly.Severity))
            table.Add(anomaly.Code, Severity(anomaly), anomaly.Column.Length == 0 ? "all data" : anomaly.Column, NumberText.Count(anomaly.Count), anomaly.Text);
        return table.IsEmpty ? Markup.Paragraph("None were found by the checks that were made.") : table.Write();
    }

    private static object Severity(AnomalyEvidence anomaly) => anomaly.Severity switch
    {
        AnomalySeverity.Severe => Markup.Tag("strong", Markup.Class("bad"), anomaly.Accepted ? "severe, accepted by hand" : "severe, not accepted"),
        AnomalySeverity.Warning => anomaly.Accepted ? "warning, accepted by hand" : "warning",
        _ => anomaly.Accepted ? "note, accepted by hand" : "note",
    };

    private static IEnumerable<(string Name, string Text)> Data(EvaluationData data)
    {
        yield return ("File", data.File);
        yield return ("SHA-256", data.Sha256);
        yield return ("Kind", data.Synthetic ? "synthetic: made up by a generator" : "not synthetic, as far as the run was told");
        yield return ("Rows", NumberText.Count(data.Rows));
        yield return ("Patients", $"{NumberText.Count(data.Patients)}, in {NumberText.Count(data.IndependentGroups)} independent groups that were never parted between folds");
        yield return ("With the outcome", $"{NumberText.Count(data.Positives)} rows ({NumberText.Percent(data.Prevalence)})");
        yield return ("Sites", data.Sites.Count == 0 ? "the data name none" : string.Join(", ", data.Sites.OrderBy(site => site.Key, StringComparer.Ordinal).Select(site => $"{site.Key}: {NumberText.Count(site.Value)} rows")));
        yield return ("Features", $"{data.Features.Count}: {string.Join(", ", data.Features)}");
        yield return ("Not looked at", data.NotUsed.Count == 0 ? "none" : string.Join(", ", data.NotUsed));
    }

    private static IEnumerable<(string Name, string Text)> Method(Evaluation evaluation)
    {
        var method = evaluation.Method;
        yield return ("Folds", $"{method.Folds}, split by patient");
        yield return ("Judged", "every row by models, weights, calibration and threshold that were made without it");
        yield return ("Intervals", $"{MetricsSection.Confidence(evaluation)}, from {NumberText.Count(method.Replicates)} resamples of whole patients");
        yield return ("Seed", $"{method.Seed}: the same data, seed and program give the same report");
        yield return ("Made with", string.Join(", ", method.Tools.OrderBy(tool => tool.Key, StringComparer.Ordinal).Select(tool => $"{tool.Key} {tool.Value}")));
    }

    private static XElement Facts(IEnumerable<(string Name, string Text)> facts) =>
        Markup.Tag("dl", Markup.Class("facts"), facts.Select(fact => Markup.Tag("div", Markup.Tag("dt", fact.Name), Markup.Tag("dd", fact.Text))));
}
