using System.Xml.Linq;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports;

internal static class FeaturesSection
{
    /// <summary>The bars of more inputs would not fit a printed page; the table has them all.</summary>
    private const int MostBars = 20;

    public static IEnumerable<XElement> Write(Evaluation evaluation) =>
    [
        Markup.Paragraph("It says what the model looks at. It says nothing about causes: changing a value of a patient need not change the outcome."),
        .. evaluation.Importance.Count == 0 ? [Markup.Paragraph($"The importance of the inputs is {NumberText.NotAvailable}.")] : new[] { Markup.Grid(Bars(evaluation.Importance), Everything(evaluation.Importance)) },
        .. Multiples(evaluation.PartialDependence),
    ];

    private static XElement Bars(IReadOnlyList<FeatureImportance> importance)
    {
        var bars = importance.Take(MostBars).Select(one => new BarChart.Bar(one.Name, $"{NumberText.Fixed(one.AurocLost, 4)} (sd {NumberText.Fixed(one.StandardDeviation, 4)})", one.AurocLost, one.StandardDeviation)).ToArray();
        var chart = new BarChart("importance", "Importance of the inputs", $"AUROC lost when an input is shuffled; most by {bars[0].Name}, {bars[0].Text}.", "AUROC lost by shuffling the input", bars);
        var further = importance.Count > MostBars ? $" The first {MostBars} of {importance.Count}; the table has all." : "";
        return Markup.Figure("Importance", $"How much AUROC is lost when an input is shuffled among rows not learned from: mean over folds, and the standard deviation as a line.{further}", [chart.Draw()]);
    }

    private static XElement Everything(IReadOnlyList<FeatureImportance> importance)
    {
        var table = new Table("All inputs, the most important first", "Input", "AUROC lost (sd)", "Share of the trees' gain") { Narrow = true };
        foreach (var one in importance)
            table.Add(one.Name, NumberText.Known(one.AurocLost) is null ? NumberText.NotAvailable : $"{NumberText.Fixed(one.AurocLost, 4)} ({NumberText.Fixed(one.StandardDeviation, 4)})", NumberText.Percent(one.GainShare));
        return table.Write();
    }

    private static IEnumerable<XElement> Multiples(IReadOnlyList<PartialDependence> dependence)
    {
        if (dependence.Count == 0)
            return [];
        var probability = Axis.Around("mean probability", dependence.SelectMany(one => one.Points.Select(point => point.Y).Append(one.Missing)).Append(0), 3);
        var charts = dependence.Select((one, i) => new DependenceChart($"dependence-{i + 1}", $"Partial dependence on {one.Name}",
            $"Mean probability over {one.Name}{Unit(one)}; where it is not known {NumberText.Fixed(one.Missing)}.", $"{one.Name}{Unit(one)}", probability, one.Points, one.Missing).Draw());
        return
        [
            Markup.Heading("How the probability follows an input"),
            Markup.Tag("figure", Markup.Class("small-multiples"), Markup.Tag("div", charts),
                Markup.Tag("figcaption", "Mean probability of sampled rows when one input is set to a value and all else stays, all on one scale. Dashed: when the input is not known.")),
        ];
    }

    private static string Unit(PartialDependence one) => one.Unit.Length == 0 ? "" : $", {one.Unit}";
}
