using Sepsis.Training.Evidence;

namespace Sepsis.Training.Bundles;

/// <summary>Rows 11 to 16: the data the model learned from, and fairness.</summary>
internal static class DevelopmentAnswers
{
    private static readonly string[] s_variables =
    [
        "race", "ethnicity", "language", "sexual orientation", "gender identity", "sex", "date of birth (as age)",
        "social determinants of health", "health status assessments",
    ];

    public static Dictionary<string, CardAnswer> Of(CardSubject subject) => new()
    {
        ["development_criteria"] = Criteria(subject),
        ["development_variables"] = Variables(subject),
        ["development_demographics"] = Demographics(subject.Evaluation),
        ["development_relevance"] = subject.Attribution?.Setting is { } setting
            ? CardAnswer.Provided(
                $"{setting} Whether that is like the place where it is to be used has to be shown there.",
                $"Data attribution: {subject.Attribution.Name}")
            : CardAnswer.NotAvailable("Nobody stated where the data were collected."),
        ["fairness_approach"] = Fairness(subject),
        ["fairness_bias_mitigation"] = CardAnswer.Provided(
            "None was applied: no rows are weighted by group and nothing is corrected by group. Differences are measured and "
            + "shown.", "The training pipeline"),
    };

    private static CardAnswer Criteria(CardSubject subject)
    {
        var data = subject.Evaluation.Data;
        string[] sentences =
        [
            subject.Attribution?.Patients ?? "How the patients were chosen was not stated.",
            subject.Attribution?.Outcome ?? "How the outcome was recognised was not stated.",
            $"{data.Rows} rows of {data.Patients} patients, {data.Positives} with the outcome ({Numbers.Percent(data.Prevalence)}).",
            .. data.Cleaning,
        ];
        return CardAnswer.Provided(
            string.Join(' ', sentences),
            subject.Attribution is { } from ? $"evaluation.json, data; data attribution: {from.Name}" : "evaluation.json, data");
    }

    private static CardAnswer Variables(CardSubject subject)
    {
        var features = subject.Evaluation.Data.Features;
        if (subject.Texts.Variables is not { } declared)
            return CardAnswer.NotAvailable(
                $"Nobody stated which inputs stand for these variables. The inputs are: {string.Join(", ", features)}.");
        var used = s_variables.Where(variable => declared.TryGetValue(variable, out var feature) && features.Contains(feature)).ToList();
        return CardAnswer.Provided(
            $"Used as inputs: {(used.Count == 0 ? "none" : string.Join(", ", used))}. Not used: "
            + $"{string.Join(", ", s_variables.Except(used))}.",
            "evaluation.json, data.features");
    }

    private static CardAnswer Demographics(Evaluation evaluation)
    {
        var groups = evaluation.Subgroups.GroupBy(group => group.Name)
            .Select(groups => $"By {groups.Key}: {string.Join("; ", groups.Select(Counts))}.");
        return evaluation.Subgroups.Count == 0
            ? CardAnswer.NotAvailable("The evaluation has no subgroups.")
            : CardAnswer.Provided(
                $"{string.Join(" ", groups)} Nothing else is known of who is in the data.", "evaluation.json, subgroups");
    }

    private static string Counts(SubgroupEvidence group) =>
        $"{group.Value}, {group.Rows} rows of {group.Patients} patients, {group.Positives} with the outcome";

    private static CardAnswer Fairness(CardSubject subject)
    {
        var rules = subject.Gate.Checks.Where(check => check.Rule.Contains("slice:", StringComparison.Ordinal)).ToList();
        var names = subject.Evaluation.Subgroups.Select(group => group.Name).Distinct().ToList();
        if (names.Count == 0)
            return CardAnswer.NotAvailable("The evaluation has no subgroups, so nothing was looked at.");
        var gate = rules.Count == 0
            ? "The gate has no rule on them."
            : $"The gate's rules on them ({rules.Count}): {string.Join(" ", rules.Select(rule => rule.Reason))}";
        return CardAnswer.Provided(
            $"The figures are measured apart by {string.Join(", ", names)}. {gate}", "evaluation.json, subgroups; gate.json");
    }
}
