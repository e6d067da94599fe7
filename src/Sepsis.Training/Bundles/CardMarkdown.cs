using Sepsis.Training.Evidence;
using Sepsis.Training.Judging.Gates;

namespace Sepsis.Training.Bundles;

/// <summary>The card for people: plain words first, the 31 source attributes last.</summary>
internal static class CardMarkdown
{
    public static string Write(CardSubject subject) => string.Join('\n', Lines(subject, ModelCard.Of(subject)));

    private static IEnumerable<string> Lines(CardSubject subject, ModelCard card)
    {
        var evaluation = subject.Evaluation;
        return
        [
            $"# {subject.Name} {subject.Version}", "",
            .. card.Warnings.SelectMany(warning => new[] { $"> **{MarkdownText.Plain(warning)}**", "" }),
            "## What it is", "", MarkdownText.Plain(subject.Texts.WhatItIs), "",
            $"It answers with a probability of {MarkdownText.Plain(evaluation.Outcome)}, made by a calibrated vote of "
            + $"{string.Join(" and ", evaluation.Models.Where(model => model.Kind == ModelKind.Member).Select(model => model.Name))}. "
            + $"{CertaintyWords.HowMade}",
            "",
            "## What it is for", "",
            .. MarkdownText.List(
                new[] { subject.Texts.IntendedUse, subject.Texts.PatientPopulation }.OfType<string>(), "Nobody has stated it."),
            "## What it must not be used for", "", .. MarkdownText.List(subject.Texts.MustNotBeUsedFor, "Nobody has stated it."),
            "## Limits", "", .. MarkdownText.List([.. subject.Texts.Risks, .. subject.Attribution?.Limits ?? []], "Nobody has stated any."),
            .. Data(subject),
            "## How well it does", "",
            $"On rows it had not learned from, {evaluation.Method.Folds} folds; {CardWords.Interval(evaluation)}.", "",
            .. CardMetrics.Ensemble(evaluation),
            "Against its members and simpler ways (difference of AUROC on the same resampled patients):", "",
            .. CardMetrics.Models(evaluation),
            $"A probability of {evaluation.Decision.Threshold:0.0000} or more counts as positive: {evaluation.Decision.ChosenFor}.", "",
            .. evaluation.Certainty is { } certainty ? new[] { CertaintyWords.Coverage(certainty), "" } : [],
            "## By what a sender sends", "", .. CardMetrics.Sets(evaluation),
            "## Risk bands", "", .. CardMetrics.Bands(evaluation),
            "## Subgroups", "", .. CardMetrics.Subgroups(evaluation),
            "## At a site it has not learned from", "", .. CardMetrics.Transfers(evaluation),
            "## Anomalies in the data", "", .. MarkdownText.List(evaluation.Anomalies.Select(Anomaly), "None was found."),
            .. Gate(subject.Gate),
            "## Source attributes (45 CFR 170.315(b)(11)(iv)(B))", "",
            .. MarkdownText.Table(["no.", "attribute", "answer", "evidence"], card.Attributes.Select(Row)),
        ];
    }

    private static IEnumerable<string> Data(CardSubject subject)
    {
        var data = subject.Evaluation.Data;
        return
        [
            "## What it learned from", "",
            $"{data.Rows} rows of {data.Patients} patients, {data.Positives} with the outcome ({Numbers.Percent(data.Prevalence)}), "
            + $"from {MarkdownText.Plain(data.File)}, SHA-256 `{data.Sha256}`.",
            "",
            .. subject.Attribution is { } from ? Attribution(from) : ["Nobody stated whose data they are.", ""],
            $"It looks at: {MarkdownText.Plain(string.Join(", ", data.Features))}. Values that are missing stay missing; none is "
            + "replaced by a normal one.",
            "",
            .. data.NotUsed.Count == 0
                ? []
                : new[]
                {
                    "Accepted and not used, because these data hold no value of it: "
                    + $"{MarkdownText.Plain(string.Join(", ", data.NotUsed))}.",
                    "",
                },
        ];
    }

    private static IEnumerable<string> Attribution(DataAttribution from) =>
    [
        $"{Joined(from.Name, from.Licence, from.Address)}. Please cite:", "",
        .. MarkdownText.List(from.Citations, "Nothing to cite."),
        .. new[] { from.Setting, from.Patients, from.Outcome }.OfType<string>().SelectMany(text => new[] { MarkdownText.Plain(text), "" }),
    ];

    private static string Joined(params string?[] texts) => string.Join(", ", texts.OfType<string>().Select(MarkdownText.Plain));

    private static IEnumerable<string> Gate(GateDecision gate) =>
    [
        "## The gate", "", $"{gate.Verdict}{(gate.Forced ? ", put into service by --force" : "")}.", "",
        .. MarkdownText.Table(
            ["", "rule", "reason"], gate.Checks.Select(check => new[] { check.Passed ? "holds" : "**fails**", check.Rule, check.Reason })),
    ];

    private static string Anomaly(AnomalyEvidence anomaly)
    {
        var accepted = anomaly.Accepted ? ", accepted by those who trained the model" : "";
        var column = anomaly.Column.Length > 0 ? $" in {anomaly.Column}" : "";
        return $"{anomaly.Code} ({anomaly.Severity.ToString().ToLowerInvariant()}{accepted}){column}: {anomaly.Text}";
    }

    private static IReadOnlyList<string> Row(CardRow row) =>
    [
        $"{row.Number}",
        row.Attribute,
        row.Status switch { CardStatus.Provided => row.Value!, CardStatus.NotApplicable => "Not applicable", _ => "Not available" },
        row.Evidence,
    ];
}

/// <summary>Names of columns and groups come from a hospital's file and may hold what Markdown takes for its own.</summary>
internal static class MarkdownText
{
    public static string Plain(string text) => text.ReplaceLineEndings(" ").Replace("<", "&lt;", StringComparison.Ordinal);

    public static string Cell(string text) => Plain(text).Replace("|", "\\|", StringComparison.Ordinal);

    public static IEnumerable<string> Table(IReadOnlyList<string> titles, IEnumerable<IReadOnlyList<string>> rows) =>
    [
        $"| {string.Join(" | ", titles.Select(Cell))} |",
        $"|{string.Concat(Enumerable.Repeat("---|", titles.Count))}",
        .. rows.Select(row => $"| {string.Join(" | ", row.Select(Cell))} |"),
        "",
    ];

    public static IEnumerable<string> List(IEnumerable<string> items, string otherwise) =>
        [.. items.DefaultIfEmpty(otherwise).Select(item => $"- {Plain(item)}"), ""];
}
