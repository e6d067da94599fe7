using System.Xml.Linq;

namespace Sepsis.Training.Reports;

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
