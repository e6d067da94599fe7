using System.Xml.Linq;

namespace Sepsis.Training.Reports.Charts;

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
            .. Reference is { } at && double.IsFinite(at)
                ? [Svg.Line(scale.At(at), Top, scale.At(at), bottom, "reference")]
                : Array.Empty<XElement>(),
            .. Rows.SelectMany((row, i) => Drawn(row, i, marks(i, scale, Top + i * RowHeight + 25))),
        ]);
    }

    private static IEnumerable<XElement> Drawn(Row row, int i, IEnumerable<XElement> marks) =>
    [
        Svg.Text(Left, Top + i * RowHeight + 13, "start", "direct", LabelLayout.Short(row.Name, LongestName)),
        Svg.Text(Right, Top + i * RowHeight + 13, "end", "direct value", row.Value),
        .. marks,
    ];

    internal sealed record Row(string Name, string Value);
}

/// <summary>Bars from zero, with a standard deviation to both sides of their ends.</summary>
internal sealed record BarChart(string Id, string Title, string Description, string Label, IReadOnlyList<BarChart.Bar> Bars)
{
    public XElement Draw()
    {
        var axis = Axis.Around(
            Label, Bars.SelectMany(bar => new[] { 0, bar.Value, bar.Value - bar.StandardDeviation, bar.Value + bar.StandardDeviation }));
        return new RowFrame(Id, Title, Description, axis, [.. Bars.Select(bar => new RowFrame.Row(bar.Name, bar.Text))]) { Reference = 0 }
            .Draw((row, x, y) => Drawn(Bars[row], x, y));
    }

    private static IEnumerable<XElement> Drawn(Bar bar, Scale x, double y)
    {
        if (!double.IsFinite(bar.Value))
            yield break;
        var (zero, end) = (x.At(0), x.At(bar.Value));
        yield return Svg.Rectangle(Math.Min(zero, end), y - 5, Math.Abs(end - zero), 10, "bar s0");
        if (double.IsFinite(bar.StandardDeviation))
            yield return Svg.Line(x.At(bar.Value - bar.StandardDeviation), y, x.At(bar.Value + bar.StandardDeviation), y, "whisker");
    }

    internal sealed record Bar(string Name, string Text, double Value, double StandardDeviation);
}

/// <summary>A metric with its interval, group by group, against that of all.</summary>
internal sealed record ForestChart(
    string Id, string Title, string Description, string Label, IReadOnlyList<ForestChart.Group> Groups, double? All)
{
    public XElement Draw()
    {
        var values = Groups.SelectMany(group => new[] { group.Value, group.Lower, group.Upper }).Append(All)
            .Select(value => value ?? double.NaN);
        return new RowFrame(
            Id, Title, Description, Axis.Around(Label, values), [.. Groups.Select(group => new RowFrame.Row(group.Name, group.Text))])
        {
            Reference = All,
        }
            .Draw((row, x, y) => Drawn(Groups[row], x, y));
    }

    private static IEnumerable<XElement> Drawn(Group group, Scale x, double y)
    {
        if (group.Lower is { } lower && group.Upper is { } upper && double.IsFinite(lower) && double.IsFinite(upper))
            yield return Svg.Line(x.At(lower), y, x.At(upper), y, "interval s0");
        if (group.Value is { } value && double.IsFinite(value))
            yield return Svg.Rectangle(x.At(value) - 4, y - 4, 8, 8, "dot s0");
    }

    internal sealed record Group(string Name, string Text, double? Value, double? Lower, double? Upper);
}

/// <summary>A dot for each fold, a row for each model, and a bar where the mean is.</summary>
internal sealed record Scatter(string Id, string Title, string Description, string Label, IReadOnlyList<Scatter.Cloud> Clouds)
{
    public XElement Draw()
    {
        var axis = Axis.Around(Label, Clouds.SelectMany(cloud => cloud.Values.Append(cloud.Mean)));
        return new RowFrame(Id, Title, Description, axis, [.. Clouds.Select(cloud => new RowFrame.Row(cloud.Name, cloud.Text))])
            .Draw((row, x, y) => Drawn(Clouds[row], x, y));
    }

    private static IEnumerable<XElement> Drawn(Cloud cloud, Scale x, double y) =>
    [
        .. double.IsFinite(cloud.Mean) ? [Svg.Line(x.At(cloud.Mean), y - 8, x.At(cloud.Mean), y + 8, "whisker")] : Array.Empty<XElement>(),
        .. cloud.Values.Where(double.IsFinite).Select(value => Svg.Circle(x.At(value), y, 4, $"dot open {Series.StyleOf(cloud.Style)}")),
    ];

    internal sealed record Cloud(string Name, string Text, IReadOnlyList<double> Values, double Mean, int Style);
}
