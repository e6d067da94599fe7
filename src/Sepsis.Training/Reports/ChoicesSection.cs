using System.Xml.Linq;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports;

internal static class ChoicesSection
{
    private static readonly string[] s_figures =
        [FigureNames.Auroc, FigureNames.Auprc, FigureNames.Brier, FigureNames.LogLoss, FigureNames.CalibrationSlope, FigureNames.CalibrationIntercept, FigureNames.Ece];

    public static IEnumerable<XElement> Write(Evaluation evaluation) =>
    [
        .. Choice("How the members vote", "Weights", evaluation.Voting),
        .. Choice("How the vote is calibrated", "Setting", evaluation.Calibration),
        Markup.Heading("Parameters"),
        Parameters(evaluation.Parameters),
    ];

    private static XElement[] Choice(string title, string setting, ChoiceEvidence choice)
    {
        string[] figures = [.. s_figures.Where(figure => choice.Options.Any(option => option.Figures.ContainsKey(figure)))];
        var table = new Table($"{title}: what was compared", ["Option", setting, .. figures.Select(figure => FigureGlossary.Of(figure).Label)]);
        foreach (var option in choice.Options)
            table.AddMarked(option.Name == choice.Chosen ? "chosen" : "",
                [option.Name == choice.Chosen ? $"{Names.Plain(option.Name)} (chosen)" : Names.Plain(option.Name), Setting(option.Setting),
                .. figures.Select(figure => FigureText.Interval(FigureText.Of(option.Figures, figure)))]);
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
            table.Add(Names.Plain(member.Member), FigureText.Count(member.Trials), FigureText.Count(member.Rounds), Setting(member.Best));
        return table.IsEmpty ? Markup.Paragraph($"The parameters are {FigureText.NotAvailable}.") : table.Write();
    }

    private static string Setting(IReadOnlyDictionary<string, double> values) => values.Count == 0
        ? "none"
        : string.Join(", ", values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{Names.Plain(value.Key)} {FigureText.Setting(value.Value)}"));
}
