using System.Xml.Linq;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports;

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
            .. plot.Inside(Id, Bins.Where(bin => bin.Rows > 0 && double.IsFinite(bin.From) && double.IsFinite(bin.To)).Select(bin => Bar(plot, bin))),
        ]);
    }

    private static XElement Bar(Plot plot, HistogramBin bin)
    {
        var (left, right, top) = (plot.X.At(bin.From), plot.X.At(bin.To), plot.Y.At(bin.Rows));
        return Svg.Rectangle(left + 0.5, top, Math.Max(0.5, right - left - 1), plot.Bottom - top, "bar s0");
    }
}
