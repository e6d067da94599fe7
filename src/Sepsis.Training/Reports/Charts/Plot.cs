using System.Xml.Linq;

namespace Sepsis.Training.Reports.Charts;

/// <summary>The frame of a chart with two axes: grid, ticks, labels.</summary>
internal sealed class Plot
{
    /// <summary>Of a chart that stands in the column of a page; on a telephone it is nearly as wide as the screen.</summary>
    public const double Wide = 440;

    public const double Top = 14;

    private const double BelowTicks = 22;
    private const double BelowLabel = 40;

    public Plot(Axis x, Axis y, double width, double height, double rightMargin = 16, double leftMargin = 58)
    {
        (AxisX, AxisY) = (x, y);
        (Left, Right) = (leftMargin, width - rightMargin);
        Bottom = Top + height;
        (X, Y) = (new(x.From, x.To, Left, Right), new(y.From, y.To, Bottom, Top));
    }

    public Axis AxisX { get; }

    public Axis AxisY { get; }

    public Scale X { get; }

    public Scale Y { get; }

    public double Left { get; }

    public double Right { get; }

    public double Bottom { get; }

    /// <summary>Where something below the axis may begin.</summary>
    public double End => Bottom + (AxisX.Label.Length == 0 ? BelowTicks : BelowLabel);

    public IEnumerable<XElement> Frame() =>
    [
        .. AxisX.Ticks().SelectMany(tick => new[]
        {
            Svg.Line(X.At(tick.Value), Top, X.At(tick.Value), Bottom + 4, "grid"),
            Svg.Text(X.At(tick.Value), Bottom + 17, "middle", "tick", tick.Text),
        }),
        .. AxisY.Ticks().SelectMany(tick => new[]
        {
            Svg.Line(Left - 4, Y.At(tick.Value), Right, Y.At(tick.Value), "grid"),
            Svg.Text(Left - 7, Y.At(tick.Value) + 4, "end", "tick", tick.Text),
        }),
        Svg.Path([(Left, Top), (Left, Bottom), (Right, Bottom)], "axis"),
        Svg.Text((Left + Right) / 2, Bottom + 34, "middle", "label", AxisX.Label),
        Upright(AxisY.Label),
    ];

    /// <summary>Curves may leave the axes: what is outside them is cut off, but not half of a line that runs along one.</summary>
    public IEnumerable<XElement> Inside(string id, IEnumerable<XElement> content) =>
        Svg.Clipped($"{id}-plot", Left - 3, Top - 3, Right - Left + 6, Bottom - Top + 6, content);

    private XElement Upright(string label)
    {
        var (x, y) = (12.0, (Top + Bottom) / 2);
        var text = Svg.Text(x, y, "middle", "label", label);
        text.Add(new XAttribute("transform", $"rotate(-90 {Svg.Number(x)} {Svg.Number(y)})"));
        return text;
    }
}
