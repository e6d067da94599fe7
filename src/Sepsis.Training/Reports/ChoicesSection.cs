using System.Xml.Linq;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Reports;

internal static class ChoicesSection
{
    private static readonly Metric[] s_metrics =
        [Metric.Auroc, Metric.Auprc, Metric.Brier, Metric.LogLoss, Metric.CalibrationSlope, Metric.CalibrationIntercept, Metric.CalibrationError];

    public static IEnumerable<XElement> Write(Evaluation evaluation) =>
    [
        .. Choice("How the members vote", "Weights", evaluation.Voting),
        .. Choice("How the vote is calibrated", "Setting", evaluation.Calibration),
        Markup.Heading("Parameters"),
        Parameters(evaluation.Parameters),
    ];

    private static XElement[] Choice(string title, string setting, ChoiceEvidence choice)
    {
        Metric[] metrics = [.. s_metrics.Where(metric => choice.Options.Any(option => option.Metrics.Of(metric) is not null))];
        var table = new Table($"{title}: what was compared", ["Option", setting, .. metrics.Select(metric => metric.Label)]);
        foreach (var option in choice.Options)
            table.AddMarked(option.Name == choice.Chosen ? "chosen" : "",
                [option.Name == choice.Chosen ? $"{Names.Plain(option.Name)} (chosen)" : Names.Plain(option.Name), Setting(option.Setting),
                .. metrics.Select(metric => NumberText.Interval(option.Metrics.Of(metric)))]);
        return
        [
            Markup.Heading(title),
            Markup.Paragraph("Chosen: ", Markup.Strong(Names.Plain(choice.Chosen)), $". {choice.Why}"),
            .. table.IsEmpty ? Array.Empty<XElement>() : [table.Write()],
        ];
    }

    private static XElement Parameters(IReadOnlyList<MemberParametersEvidence> members)
    {
        var table = new Table("Parameters the members were fitted with", "Member", "Tried in every fold", "Rounds of the final model", "Parameters");
        foreach (var member in members)
            table.Add(Names.Plain(member.Member), NumberText.Count(member.Trials), NumberText.Count(member.Rounds), Setting(member.Best));
        return table.IsEmpty ? Markup.Paragraph($"The parameters are {NumberText.NotAvailable}.") : table.Write();
    }

    private static string Setting(IReadOnlyDictionary<string, double> values) => values.Count == 0
        ? "none"
        : string.Join(", ", values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{Names.Plain(value.Key)} {NumberText.Setting(value.Value)}"));
}
