using System.Xml.Linq;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports;

/// <summary>Curves over a common axis.</summary>
internal sealed record LineChart(string Id, string Title, string Description, Axis X, Axis Y, IReadOnlyList<Series> Series)
{
    private const double LabelGap = 15;
    private const double LabelRoom = 96;

    public double Height { get; init; } = 330;

    /// <summary>What the curves are held against: the diagonal, the prevalence.</summary>
    public IReadOnlyList<CurvePoint> Reference { get; init; } = [];

    public IReadOnlyList<Mark> Marks { get; init; } = [];

    /// <summary>Names at the ends of the curves; of use where they end apart.</summary>
    public bool NamesAtEnds { get; init; }

    public XElement Draw()
    {
        var plot = new Plot(X, Y, Plot.Wide, Height, NamesAtEnds ? LabelRoom : 16);
        var marks = Marks.Where(mark => double.IsFinite(mark.X) && double.IsFinite(mark.Y ?? 0)).ToArray();
        return Svg.Picture(Id, Title, Description, Plot.Wide, plot.End + Legend.Height(Series),
        [
            .. plot.Frame(),
            .. plot.Inside(Id,
            [
                .. Reference.Count == 0 ? [] : new[] { Curve(plot, Reference, "reference") },
                .. Series.Reverse().Select(one => Curve(plot, one.Known, $"line {one.Css}")),
            ]),
            .. marks.SelectMany(mark => Pointed(plot, mark)),
            .. NamesAtEnds ? Names(plot) : [],
            .. Legend.Draw(Series, plot.Left - 40, plot.End + 4, Plot.Wide - plot.Left + 36),
        ]);
    }

    private static XElement Curve(Plot plot, IEnumerable<CurvePoint> points, string css) =>
        Svg.Path(points.Select(point => (plot.X.At(point.X), plot.Y.At(point.Y))), css);

    private static IEnumerable<XElement> Pointed(Plot plot, Mark mark)
    {
        var x = plot.X.At(mark.X);
        var (anchor, side) = x > (plot.Left + plot.Right) / 2 ? ("end", -9.0) : ("start", 9.0);
        if (mark.Y is not { } value)
            return [Svg.Line(x, Plot.Top, x, plot.Bottom, "mark"), Svg.Text(x + side, Plot.Top + 12, anchor, "direct", mark.Text)];
        var y = plot.Y.At(value);
        return [Svg.Circle(x, y, 5, "mark-point"), Svg.Text(x + side, y + (y > plot.Bottom - 24 ? -10 : 18), anchor, "direct", mark.Text)];
    }

    private IEnumerable<XElement> Names(Plot plot)
    {
        var ends = Series.Select(one => (one.Name, Last: one.Known.LastOrDefault(point => point.Y >= Y.From && point.Y <= Y.To && point.X <= X.To)))
            .Where(end => end.Last is not null && end.Last.X >= X.From + 0.9 * (X.To - X.From)).ToArray();
        var places = Labels.Spread([.. ends.Select(end => plot.Y.At(end.Last!.Y) + 4)], LabelGap, Plot.Top + 8, plot.Bottom);
        return ends.Select((end, i) => Svg.Text(plot.Right + 6, places[i], "start", "direct", Labels.Short(end.Name, 15)));
    }
}
