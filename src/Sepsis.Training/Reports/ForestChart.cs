using System.Xml.Linq;

namespace Sepsis.Training.Reports;

/// <summary>A metric with its interval, group by group, against that of all.</summary>
internal sealed record ForestChart(string Id, string Title, string Description, string Label, IReadOnlyList<ForestChart.Group> Groups, double? All)
{
    public XElement Draw()
    {
        var values = Groups.SelectMany(group => new[] { group.Value, group.Lower, group.Upper }).Append(All).Select(value => value ?? double.NaN);
        return new RowFrame(Id, Title, Description, Axis.Around(Label, values), [.. Groups.Select(group => new RowFrame.Row(group.Name, group.Text))]) { Reference = All }
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
