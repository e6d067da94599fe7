using System.Xml.Linq;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports;

/// <summary>The reliability diagram and, on the same axis below it, how many rows it speaks of.</summary>
internal static class ReliabilityFigure
{
    public static XElement Write(CurveEvidence curves)
    {
        var known = curves.Reliability.Count(bin => double.IsFinite(bin.Observed));
        if (known == 0)
            return Markup.Missing("Reliability");
        var ends = curves.Reliability.SelectMany(bin => new[] { bin.Predicted, bin.Observed, bin.Upper })
            .Concat(curves.Histogram.Where(bin => bin.Rows > 0).Select(bin => bin.To));
        var axis = Axis.Around("predicted probability", ends.Where(end => end <= 1).Append(0));
        var diagram = new ReliabilityChart("reliability", "Reliability diagram", $"Observed share over predicted probability of the ensemble in {known} groups of rows, with intervals; on the diagonal they agree.", axis, curves.Reliability);
        var histogram = new Histogram("histogram", "Histogram of the predicted probabilities", $"Rows by predicted probability, {NumberText.Count(curves.Histogram.Sum(bin => (long)bin.Rows))} in all.", axis, curves.Histogram);
        return Markup.Figure("Reliability", "Does 20 % mean 20 %? Points on the dotted line: yes. Below: how many rows got which probability.", [diagram.Draw(), histogram.Draw()], Numbers(curves.Reliability));
    }

    private static XElement? Numbers(IReadOnlyList<ReliabilityBin> bins)
    {
        var table = new Table("Groups of the reliability diagram", "Predicted", "Observed", "Rows") { Narrow = true };
        foreach (var bin in bins)
            table.Add(NumberText.Fixed(bin.Predicted), NumberText.Interval(bin.Observed, bin.Lower, bin.Upper), NumberText.Count(bin.Rows));
        return table.IsEmpty ? null : table.Write();
    }
}
