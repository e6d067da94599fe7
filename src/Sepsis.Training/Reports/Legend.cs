using System.Xml.Linq;

namespace Sepsis.Training.Reports;

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
            yield return Svg.Text(x + 34, y + 4, "start", "tick", Labels.Short(series[i].Legend, columns == 2 ? TwoColumns : OneColumn));
        }
    }

    private static int Columns(IReadOnlyList<Series> series) => series.All(one => one.Legend.Length <= TwoColumns) ? 2 : 1;
}
