using System.Xml.Linq;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging.Gates;

namespace Sepsis.Training.Reports;

/// <summary>What somebody who reads no further must know.</summary>
internal static class SummarySection
{
    public static IEnumerable<XElement> Write(Evaluation evaluation, GateDecision? gate) =>
    [
        .. Cautions(evaluation),
        Markup.Tag("p", Markup.Class("lead"), Predicts(evaluation)),
        Markup.Paragraph(Judged(evaluation)),
        Markup.Tag(
            "ul", Markup.Class("key"),
            NaturalFrequencies.Sentences(evaluation).Select(sentence => Markup.Tag("li", Markup.Strong(sentence.Head), sentence.Text))),
        GateSection.Verdict(gate),
        Markup.Box("warn", Markup.Paragraph(Markup.Strong("It must not be used"), ":"), Markup.List(
        [
            $"as a diagnosis of {evaluation.Outcome}, or to rule it out;",
            "for patients unlike those it was trained on;",
            "anywhere before it has been validated there, silently, on that place's own patients.",
        ]), Markup.Paragraph("More in ", Markup.Tag("a", new XAttribute("href", "#limits"), "what it must not be used for"), ".")),
    ];

    private static IEnumerable<XElement> Cautions(Evaluation evaluation)
    {
        if (evaluation.Data.Synthetic
            && !evaluation.Warnings.Any(warning => warning.Contains("synthetic", StringComparison.OrdinalIgnoreCase)))
            yield return Markup.Box(
                "bad",
                Markup.Paragraph(
                    Markup.Strong("Synthetic data."),
                    " The patients were made up by a generator: the figures say nothing about real ones."));
        foreach (var warning in evaluation.Warnings)
            yield return Markup.Box("bad", Markup.Paragraph(Markup.Strong("Warning: "), warning));
        var severe = evaluation.Anomalies.Where(anomaly => anomaly.Severity == AnomalySeverity.Severe).ToArray();
        if (severe.Length > 0)
            yield return Markup.Box("bad", Markup.Paragraph(Markup.Strong($"Severe anomalies in the data: {severe.Length}"),
                $", {severe.Count(anomaly => anomaly.Accepted)} of them accepted by hand "
                + $"({string.Join(", ", severe.Select(anomaly => anomaly.Code).Distinct())}). See ",
                Markup.Tag("a", new XAttribute("href", "#data"), "data and method"), "."));
    }

    private static string Predicts(Evaluation evaluation)
    {
        var members = evaluation.Models.Where(model => model.Kind == ModelKind.Member).Select(model => Names.Plain(model.Name)).ToArray();
        return $"The model estimates the probability of {evaluation.Outcome}, by a vote of "
            + $"{(members.Length == 0 ? "its members" : string.Join(" and ", members))}.";
    }

    private static string Judged(Evaluation evaluation)
    {
        var (data, method) = (evaluation.Data, evaluation.Method);
        var rows = data.Rows == data.Patients
            ? $"{NumberText.Count(data.Patients)} patients"
            : $"{NumberText.Count(data.Rows)} assessments (rows) of {NumberText.Count(data.Patients)} patients";
        return $"It was judged on {rows}, always by models that had not learned from that patient ({method.Folds}-fold "
            + $"cross-validation). The outcome came about in {NumberText.Count(data.Positives)} of the rows "
            + $"({NumberText.Percent(data.Prevalence)}).";
    }
}
