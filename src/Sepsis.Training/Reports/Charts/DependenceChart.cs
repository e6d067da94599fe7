using System.Xml.Linq;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports.Charts;

/// <summary>One of many small ones on the same axis: the mean probability over an input, dashed where it is not known.</summary>
internal sealed record DependenceChart(
    string Id, string Title, string Description, string Label, Axis Probability, IReadOnlyList<CurvePoint> Points, double Missing)
{
    private const double Width = 210;
    private const double Height = 105;

    public XElement Draw()
    {
        var known = Points.Where(point => double.IsFinite(point.X) && double.IsFinite(point.Y)).ToArray();
        var plot = new Plot(
            Axis.Around(LabelLayout.Short(Label, 30), known.Select(point => point.X), 3), Probability, Width, Height, 14, 44);
        return Svg.Picture(Id, Title, Description, Width, plot.End,
        [
            .. plot.Frame(),
            .. plot.Inside(Id,
            [
                .. double.IsFinite(Missing)
                    ? [Svg.Line(plot.Left, plot.Y.At(Missing), plot.Right, plot.Y.At(Missing), "missing")]
                    : Array.Empty<XElement>(),
                Svg.Path(known.Select(point => (plot.X.At(point.X), plot.Y.At(point.Y))), "line s0"),
            ]),
        ]);
    }
}
