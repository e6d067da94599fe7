using System.Xml.Linq;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports;

/// <summary>The decision curve. Source: Vickers and Elkin, Medical Decision Making 2006; 26: 565-574.</summary>
internal static class NetBenefitFigure
{
    /// <summary>Alerting on everybody falls far below zero; that part says nothing and would flatten the rest.</summary>
    private const double BelowZero = 0.2;

    private static readonly double[] s_round = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5];

    public static XElement Write(Evaluation evaluation, ModelLook look)
    {
        var series = look.InOrder(evaluation.Curves.NetBenefit).Select(curve => new Series(Names.Plain(curve.Key), curve.Value, look.Of(curve.Key))).ToArray();
        var points = series.SelectMany(one => one.Known).ToArray();
        if (points.Length == 0)
            return Markup.Missing("Decision curve");
        var most = points.Select(point => point.Y).Where(y => y > 0).DefaultIfEmpty(0.1).Max();
        var chart = new LineChart("net-benefit", "Decision curve", "Net benefit over the threshold probability, for the models, for alerting on everybody and for alerting on nobody.",
            Axis.Around("threshold probability", points.Select(point => point.X).Append(0)), Axis.Around("net benefit per row", [-BelowZero * most, most]), series)
        {
            Marks = [new(evaluation.Decision.Threshold, null, $"chosen {NumberText.Fixed(evaluation.Decision.Threshold)}")],
        };
        return Markup.Figure("Decision curve", "Right alerts, less the false ones at the price the threshold sets on them. Of use where it lies above alerting on all and on none.", [chart.Draw()], Numbers(series));
    }

    private static XElement? Numbers(Series[] series)
    {
        var table = new Table("Net benefit at round thresholds", ["Threshold", .. series.Select(one => one.Name)]) { Narrow = series.Length <= 4 };
        foreach (var threshold in s_round)
        {
            var values = series.Select(one => one.Known.FirstOrDefault(point => Math.Abs(point.X - threshold) < 1e-6)?.Y).ToArray();
            if (values.Any(value => value is not null))
                table.Add([NumberText.Fixed(threshold, 2), .. values.Select(value => NumberText.Fixed(value, 4))]);
        }

        return table.IsEmpty ? null : table.Write();
    }
}
