using System.Xml.Linq;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports.Charts;

/// <summary>Predicted against observed: a model that means what it says lies on the diagonal.</summary>
internal sealed record ReliabilityChart(string Id, string Title, string Description, Axis Share, IReadOnlyList<ReliabilityBin> Bins)
{
    private const double Height = 330;

    public XElement Draw()
    {
        var plot = new Plot(Share with { Label = "" }, Share with { Label = "observed share" }, Plot.Wide, Height);
        var known = Bins.Where(bin => double.IsFinite(bin.Predicted) && double.IsFinite(bin.Observed)).ToArray();
        return Svg.Picture(Id, Title, Description, Plot.Wide, plot.End,
        [
            .. plot.Frame(),
            .. plot.Inside(Id,
            [
                Svg.Path([(plot.X.At(Share.From), plot.Y.At(Share.From)), (plot.X.At(Share.To), plot.Y.At(Share.To))], "reference"),
                Svg.Path(known.Select(bin => (plot.X.At(bin.Predicted), plot.Y.At(bin.Observed))), "line s0 thin"),
                .. known.SelectMany(bin => Point(plot, bin)),
            ]),
            Svg.Text(
                plot.X.At(Share.From + 0.72 * (Share.To - Share.From)) - 8, plot.Y.At(Share.From + 0.72 * (Share.To - Share.From)) - 6,
                "end", "direct", "as predicted"),
            Svg.Text(plot.Left + 10, Plot.Top + 14, "start", "direct", "more often than predicted"),
            Svg.Text(plot.Right - 8, plot.Bottom - 10, "end", "direct", "more rarely than predicted"),
        ]);
    }

    private static IEnumerable<XElement> Point(Plot plot, ReliabilityBin bin)
    {
        var x = plot.X.At(bin.Predicted);
        if (double.IsFinite(bin.Lower) && double.IsFinite(bin.Upper))
            yield return Svg.Line(x, plot.Y.At(bin.Lower), x, plot.Y.At(bin.Upper), "interval s0");
        yield return Svg.Circle(x, plot.Y.At(bin.Observed), 4, "dot s0");
    }
}

/// <summary>How many rows got which probability.</summary>
internal sealed record Histogram(string Id, string Title, string Description, Axis X, IReadOnlyList<HistogramBin> Bins)
{
    private const double Height = 90;

    public XElement Draw()
    {
        var most = Bins.Select(bin => (double)bin.Rows).DefaultIfEmpty(1).Max();
        var plot = new Plot(X, Axis.Around("rows", [0, most], 3), Plot.Wide, Height);
        return Svg.Picture(Id, Title, Description, Plot.Wide, plot.End,
        [
            .. plot.Frame(),
            .. plot.Inside(
                Id, Bins.Where(bin => bin.Rows > 0 && double.IsFinite(bin.From) && double.IsFinite(bin.To)).Select(bin => Bar(plot, bin))),
        ]);
    }

    private static XElement Bar(Plot plot, HistogramBin bin)
    {
        var (left, right, top) = (plot.X.At(bin.From), plot.X.At(bin.To), plot.Y.At(bin.Rows));
        return Svg.Rectangle(left + 0.5, top, Math.Max(0.5, right - left - 1), plot.Bottom - top, "bar s0");
    }
}
