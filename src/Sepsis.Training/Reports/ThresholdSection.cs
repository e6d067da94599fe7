using System.Xml.Linq;
using Sepsis.Training.Evidence;
using Sepsis.Training.Reports.Charts;

namespace Sepsis.Training.Reports;

internal static class ThresholdSection
{
    /// <summary>A row of the trade-off that is further from a round threshold is not shown for it.</summary>
    private const double Near = 0.005;

    private static readonly double[] s_round = [0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

    public static IEnumerable<XElement> Write(Evaluation evaluation) =>
    [
        Markup.Paragraph(
            $"From a probability of {NumberText.Fixed(evaluation.Decision.Threshold)} on it alerts. Asked for: "
            + $"{evaluation.Decision.Aim}. Chosen: {evaluation.Decision.ChosenFor}."),
        .. evaluation.Curves.TradeOff.Count == 0
            ? [Markup.Paragraph($"The trade-off over the threshold is {NumberText.NotAvailable}.")]
            : new[] { Markup.Grid(Chart(evaluation), RoundThresholds(evaluation)) },
        Markup.Heading("Bands"),
        Bands(evaluation),
        Markup.Note(
            "Likelihood ratio: the odds of the outcome in the band over the odds before; above 1 the band speaks for it, below 1 "
            + "against it."),
    ];

    private static XElement Chart(Evaluation evaluation)
    {
        var rows = evaluation.Curves.TradeOff.OrderBy(row => row.Threshold).ToArray();
        Series[] series =
        [
            new("sensitivity, %", [.. rows.Select(row => new CurvePoint(row.Threshold, 100 * row.Sensitivity))], 0),
            new("PPV, %", [.. rows.Select(row => new CurvePoint(row.Threshold, 100 * row.Ppv ?? double.NaN))], 1),
            new("alerts per 100", [.. rows.Select(row => new CurvePoint(row.Threshold, row.AlertsPer100))], 2),
        ];
        var chart = new LineChart(
            "trade-off", "Threshold trade-off",
            "Sensitivity, positive predictive value and alerts per 100 rows over the threshold; the chosen one is "
            + $"{NumberText.Fixed(evaluation.Decision.Threshold)}.",
            Axis.Around(
                "threshold probability", rows.Select(row => row.Threshold).Append(0)), new("% or alerts per 100 rows", 0, 100), series)
        {
            Marks = [new(evaluation.Decision.Threshold, null, $"chosen {NumberText.Fixed(evaluation.Decision.Threshold)}")],
            NamesAtEnds = true,
        };
        return Markup.Figure(
            "What another threshold would do", "A lower threshold finds more and alerts more often in vain.", [chart.Draw()]);
    }

    private static XElement RoundThresholds(Evaluation evaluation)
    {
        var chosen = evaluation.Decision.Threshold;
        var all = evaluation.Curves.TradeOff;
        var rows = s_round.Select(threshold => all.MinBy(row => Math.Abs(row.Threshold - threshold))!)
            .Where((row, i) => Math.Abs(row.Threshold - s_round[i]) <= Near)
            .Append(all.MinBy(row => Math.Abs(row.Threshold - chosen))!).DistinctBy(row => row.Threshold).OrderBy(row => row.Threshold);
        var nearest = all.Min(row => Math.Abs(row.Threshold - chosen));
        var table = new Table(
            "At round thresholds, and marked the row nearest to the chosen one", "Threshold", "Sensitivity", "Specificity", "PPV", "NPV",
            "Alerts per 100")
        {
            Narrow = true,
        };
        foreach (var row in rows)
            table.AddMarked(
                Math.Abs(row.Threshold - chosen) == nearest ? "chosen" : "",
                Math.Abs(row.Threshold - chosen) == nearest ? $"{NumberText.Fixed(row.Threshold)} ◄" : NumberText.Fixed(row.Threshold),
                NumberText.Percent(row.Sensitivity), NumberText.Percent(row.Specificity), NumberText.Percent(row.Ppv),
                NumberText.Percent(row.Npv), NumberText.Fixed(row.AlertsPer100, 1));
        return table.Write();
    }

    private static XElement Bands(Evaluation evaluation)
    {
        var table = new Table("Bands of risk", "Band", "From", "Rows", "Share of rows", "With the outcome", "Likelihood ratio");
        foreach (var band in evaluation.Decision.Bands)
            table.Add(Names.Plain(band.Level), NumberText.Fixed(band.From), NumberText.Count(band.Rows), NumberText.Percent(band.Share),
                band.EventRate is null ? "nobody fell into it" : NumberText.PercentInterval(band.EventRate, band.Lower, band.Upper),
                NumberText.Known(band.LikelihoodRatio) is null ? "not defined" : NumberText.Fixed(band.LikelihoodRatio, 2));
        return table.IsEmpty ? Markup.Paragraph("There are no bands.") : table.Write();
    }
}
