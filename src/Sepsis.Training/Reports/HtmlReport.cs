using System.Xml.Linq;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging.Gates;

namespace Sepsis.Training.Reports;

/// <summary>
/// The evaluation as one page that needs nothing but itself: no script, no network, readable on a telephone, on paper,
/// in the dark. The same evaluation gives the same bytes.
/// </summary>
internal static class HtmlReport
{
    public static string Write(string name, string version, Evaluation evaluation, GateDecision? gate)
    {
        var look = new ModelLook(evaluation.Models);
        Section[] sections =
        [
            new("summary", "In plain words", SummarySection.Write(evaluation, gate)),
            new("figures", "The figures that decide", MetricsSection.Write(evaluation)),
            new("first-day", "The first day", FirstDaySection.Write(evaluation)),
            new("senders", "By what a sender sends", SetsSection.Write(evaluation)),
            new("curves", "Ranking, calibration and use", CurvesSection.Write(evaluation, look)),
            new("thresholds", "Threshold and bands", ThresholdSection.Write(evaluation)),
            new("certainty", "How sure one answer is", CertaintySection.Write(evaluation)),
            new("folds", "Fold by fold", FoldsSection.Write(evaluation, look)),
            new("features", "What it looks at", FeaturesSection.Write(evaluation)),
            new("subgroups", "Subgroups and sites", SubgroupsSection.Write(evaluation)),
            new("choices", "What was chosen, and why", ChoicesSection.Write(evaluation)),
            new("data", "Data and method", DataSection.Write(evaluation)),
            new("limits", "What it must not be used for", LimitsSection.Write(evaluation)),
            new("gate", "The gate, rule by rule", GateSection.Write(gate)),
        ];
        return Document.Write(
            $"{name} {version}: evaluation",
            [Heading(name, version, evaluation, sections), .. sections.Select((section, i) => section.Write(i + 1))]);
    }

    private static XElement Heading(string name, string version, Evaluation evaluation, IEnumerable<Section> sections) =>
        Markup.Tag("header",
        Markup.Tag("h1", name, " ", Markup.Span("version", version)),
        Markup.Paragraph($"Evaluation of a model that estimates the probability of {evaluation.Outcome}"),
        Markup.Tag("nav", new XAttribute("aria-label", "Sections"),
            Markup.Tag(
                "ol",
                sections.Select(section => Markup.Tag("li", Markup.Tag("a", new XAttribute("href", $"#{section.Id}"), section.Title))))));
}

/// <summary>A model keeps its colour and dashes through all charts: those of its place in the evaluation.</summary>
internal sealed class ModelLook(IReadOnlyList<ModelEvidence> models)
{
    /// <summary>Strategies that are no models, drawn in grey.</summary>
    private static readonly string[] s_strategies = ["treat_all", "treat_none"];

    public int Of(string name)
    {
        for (var i = 0; i < models.Count; i++)
            if (models[i].Name == name)
                return i;
        return s_strategies.Contains(name) ? -1 - Array.IndexOf(s_strategies, name) : models.Count;
    }

    /// <summary>In the order of the models, what is no model last: a dictionary promises no order.</summary>
    public IEnumerable<KeyValuePair<string, T>> InOrder<T>(IReadOnlyDictionary<string, T> byName) =>
        byName.OrderBy(pair => Of(pair.Key) is >= 0 and var place ? place : int.MaxValue).ThenBy(pair => pair.Key, StringComparer.Ordinal);
}
