using System.Xml.Linq;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports.Charts;

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
        var ends = Series.Select(one =>
            (one.Name, Last: one.Known.LastOrDefault(point => point.Y >= Y.From && point.Y <= Y.To && point.X <= X.To)))
            .Where(end => end.Last is not null && end.Last.X >= X.From + 0.9 * (X.To - X.From)).ToArray();
        var places = LabelLayout.Spread([.. ends.Select(end => plot.Y.At(end.Last!.Y) + 4)], LabelGap, Plot.Top + 8, plot.Bottom);
        return ends.Select((end, i) => Svg.Text(plot.Right + 6, places[i], "start", "direct", LabelLayout.Short(end.Name, 15)));
    }
}

/// <summary>A place that is pointed out: a point, or with no Y an upright line through the whole chart.</summary>
internal sealed record Mark(double X, double? Y, string Text);

/// <param name="Style">Colour and dashes: the same model has the same ones in every chart.</param>
/// <param name="Note">Beside the name in the legend: the metric the curve stands for.</param>
internal sealed record Series(string Name, IReadOnlyList<CurvePoint> Points, int Style, string Note = "")
{
    /// <summary>As many as a colour-blind reader can tell apart; beyond it they begin anew.</summary>
    private const int Styles = 8;

    public const string Neutral = "s-neutral";

    public string Css => StyleOf(Style);

    public string Legend => Note.Length == 0 ? Name : $"{Name} {Note}";

    public IEnumerable<CurvePoint> Known => Points.Where(point => double.IsFinite(point.X) && double.IsFinite(point.Y));

    /// <param name="style">Negative for what is no model: a strategy or a reference.</param>
    public static string StyleOf(int style) => style < 0 ? $"{Neutral} n{-style}" : $"s{style % Styles}";
}

/// <summary>Line samples with names, below a chart, in two columns where they fit.</summary>
internal static class Legend
{
    private const double RowHeight = 18;
    private const int TwoColumns = 26;
    private const int OneColumn = 58;

    public static double Height(IReadOnlyList<Series> series) => Math.Ceiling(series.Count / (double)Columns(series)) * RowHeight + 4;

    public static IEnumerable<XElement> Draw(IReadOnlyList<Series> series, double left, double top, double width)
    {
        var columns = Columns(series);
        for (var i = 0; i < series.Count; i++)
        {
            var (x, y) = (left + i % columns * width / columns, top + i / columns * RowHeight + 8);
            yield return Svg.Line(x, y, x + 28, y, $"line {series[i].Css}");
            yield return Svg.Text(
                x + 34, y + 4, "start", "tick", LabelLayout.Short(series[i].Legend, columns == 2 ? TwoColumns : OneColumn));
        }
    }

    private static int Columns(IReadOnlyList<Series> series) => series.All(one => one.Legend.Length <= TwoColumns) ? 2 : 1;
}

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
