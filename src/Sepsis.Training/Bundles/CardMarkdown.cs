using Sepsis.Training.Evidence;

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
            $"It answers with a probability of {MarkdownText.Plain(evaluation.Outcome)}, made by a calibrated vote of {string.Join(" and ", evaluation.Models.Where(model => model.Kind == ModelKind.Member).Select(model => model.Name))}. {CertaintyWords.HowMade}", "",
            "## What it is for", "", .. MarkdownText.List(new[] { subject.Texts.IntendedUse, subject.Texts.PatientPopulation }.OfType<string>(), "Nobody has stated it."),
            "## What it must not be used for", "", .. MarkdownText.List(subject.Texts.MustNotBeUsedFor, "Nobody has stated it."),
            "## Limits", "", .. MarkdownText.List([.. subject.Texts.Risks, .. subject.Attribution?.Limits ?? []], "Nobody has stated any."),
            .. Data(subject),
            "## How well it does", "", $"On rows it had not learned from, {evaluation.Method.Folds} folds; {CardWords.Interval(evaluation)}.", "",
            .. CardMetrics.Ensemble(evaluation), "Against its members and simpler ways (difference of AUROC on the same resampled patients):", "",
            .. CardMetrics.Models(evaluation),
            CardWords.Text($"A probability of {evaluation.Decision.Threshold:0.0000} or more counts as positive: {evaluation.Decision.ChosenFor}."), "",
            .. evaluation.Certainty is { } certainty ? new[] { CertaintyWords.Coverage(certainty), "" } : [],
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
            CardWords.Text($"{data.Rows} rows of {data.Patients} patients, {data.Positives} with the outcome ({Numbers.Percent(data.Prevalence)}), from {MarkdownText.Plain(data.File)}, SHA-256 `{data.Sha256}`."), "",
            .. subject.Attribution is { } from ? Attribution(from) : ["Nobody stated whose data they are.", ""],
            $"It looks at: {MarkdownText.Plain(string.Join(", ", data.Features))}. Values that are missing stay missing; none is replaced by a normal one.", "",
            .. data.NotUsed.Count == 0 ? [] : new[] { $"Accepted and not used, because these data hold no value of it: {MarkdownText.Plain(string.Join(", ", data.NotUsed))}.", "" },
        ];
    }

    private static IEnumerable<string> Attribution(DataAttribution from) =>
    [
        $"{MarkdownText.Plain(from.Name)}, {MarkdownText.Plain(from.Licence)}{(from.Address is null ? "" : $", {MarkdownText.Plain(from.Address)}")}. Please cite:", "",
        .. MarkdownText.List(from.Citations, "Nothing to cite."),
        .. new[] { from.Setting, from.Patients, from.Outcome }.OfType<string>().SelectMany(text => new[] { MarkdownText.Plain(text), "" }),
    ];

    private static IEnumerable<string> Gate(GateDecision gate) =>
    [
        "## The gate", "", $"{gate.Verdict}{(gate.Forced ? ", put into service by --force" : "")}.", "",
        .. MarkdownText.Table(["", "rule", "reason"], gate.Checks.Select(check => new[] { check.Passed ? "holds" : "**fails**", check.Rule, check.Reason })),
    ];

    private static string Anomaly(AnomalyEvidence anomaly) =>
        CardWords.Text($"{anomaly.Code} ({anomaly.Severity.ToString().ToLowerInvariant()}{(anomaly.Accepted ? ", accepted by those who trained the model" : "")}){(anomaly.Column.Length > 0 ? $" in {anomaly.Column}" : "")}: {anomaly.Text}");

    private static IReadOnlyList<string> Row(CardRow row) =>
    [
        CardWords.Text($"{row.Number}"),
        row.Attribute,
        row.Status switch { CardStatus.Provided => row.Value!, CardStatus.NotApplicable => "Not applicable", _ => "Not available" },
        row.Evidence,
    ];
}
