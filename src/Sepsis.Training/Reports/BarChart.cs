using System.Xml.Linq;

namespace Sepsis.Training.Reports;

/// <summary>Bars from zero, with a standard deviation to both sides of their ends.</summary>
internal sealed record BarChart(string Id, string Title, string Description, string Label, IReadOnlyList<BarChart.Bar> Bars)
{
    public XElement Draw()
    {
        var axis = Axis.Around(Label, Bars.SelectMany(bar => new[] { 0, bar.Value, bar.Value - bar.StandardDeviation, bar.Value + bar.StandardDeviation }));
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
