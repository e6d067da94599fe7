using System.Xml.Linq;

namespace Sepsis.Training.Reports;

/// <summary>
/// A chart of named rows, name and value above each row's drawing: so long names stay whole and the drawing has the
/// full width, on a telephone too.
/// </summary>
internal sealed record RowFrame(string Id, string Title, string Description, Axis X, IReadOnlyList<RowFrame.Row> Rows)
{
    private const double RowHeight = 34;
    private const double Top = 8;
    private const double Left = 20;
    private const double Right = Plot.Wide - 20;
    private const int LongestName = 38;

    /// <summary>An upright line all rows are held against.</summary>
    public double? Reference { get; init; }

    public XElement Draw(Func<int, Scale, double, IEnumerable<XElement>> marks)
    {
        var scale = new Scale(X.From, X.To, Left, Right);
        var bottom = Top + Rows.Count * RowHeight + 4;
        return Svg.Picture(Id, Title, Description, Plot.Wide, bottom + 42,
        [
            .. X.Ticks().SelectMany(tick => new[]
            {
                Svg.Line(scale.At(tick.Value), Top, scale.At(tick.Value), bottom + 4, "grid"),
                Svg.Text(scale.At(tick.Value), bottom + 17, "middle", "tick", tick.Text),
            }),
            Svg.Path([(Left, bottom), (Right, bottom)], "axis"),
            Svg.Text((Left + Right) / 2, bottom + 35, "middle", "label", X.Label),
            .. Reference is { } at && double.IsFinite(at) ? [Svg.Line(scale.At(at), Top, scale.At(at), bottom, "reference")] : Array.Empty<XElement>(),
            .. Rows.SelectMany((row, i) => Drawn(row, i, marks(i, scale, Top + i * RowHeight + 25))),
        ]);
    }

    private static IEnumerable<XElement> Drawn(Row row, int i, IEnumerable<XElement> marks) =>
    [
        Svg.Text(Left, Top + i * RowHeight + 13, "start", "direct", Labels.Short(row.Name, LongestName)),
        Svg.Text(Right, Top + i * RowHeight + 13, "end", "direct value", row.Value),
        .. marks,
    ];

    internal sealed record Row(string Name, string Value);
}
