using System.Globalization;
using System.Xml.Linq;

namespace Sepsis.Training.Reports.Charts;

/// <summary>
/// The few shapes the charts are drawn with. Colours and dashes come by class from the page's style sheet, so that they follow
/// its light, dark and print.
/// </summary>
internal static class Svg
{
    public static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    /// <param name="id">Unique on the page, and not made of foreign text.</param>
    public static XElement Picture(
        string id, string title, string description, double width, double height, IEnumerable<XElement> content) =>
        new(Space + "svg",
        new XAttribute("viewBox", $"0 0 {Number(width)} {Number(height)}"),
        new XAttribute("role", "img"),
        new XAttribute("aria-labelledby", $"{id}-title {id}-desc"),
        new XElement(Space + "title", new XAttribute("id", $"{id}-title"), title),
        new XElement(Space + "desc", new XAttribute("id", $"{id}-desc"), description),
        content);

    public static XElement Line(double x1, double y1, double x2, double y2, string css) =>
        Shape("line", css, ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2));

    public static XElement Rectangle(double x, double y, double width, double height, string css) =>
        Shape("rect", css, ("x", x), ("y", y), ("width", Math.Max(0, width)), ("height", Math.Max(0, height)));

    public static XElement Circle(double x, double y, double radius, string css) =>
        Shape("circle", css, ("cx", x), ("cy", y), ("r", radius));

    public static XElement Path(IEnumerable<(double X, double Y)> points, string css) => new(Space + "path",
        new XAttribute("class", css),
        new XAttribute("d", string.Join(' ', Corners(points).Select((corner, i) => $"{(i == 0 ? 'M' : 'L')}{corner}"))));

    /// <param name="anchor">start, middle or end.</param>
    public static XElement Text(double x, double y, string anchor, string css, string text) => new(Space + "text",
        new XAttribute("x", Number(x)), new XAttribute("y", Number(y)),
        new XAttribute("text-anchor", anchor), new XAttribute("class", css), text);

    public static XElement Group(string css, IEnumerable<XElement> content) => new(Space + "g", new XAttribute("class", css), content);

    /// <summary>Cuts what is drawn in it off at a rectangle.</summary>
    public static IEnumerable<XElement> Clipped(
        string id, double x, double y, double width, double height, IEnumerable<XElement> content) =>
    [
        new(Space + "clipPath", new XAttribute("id", id), Rectangle(x, y, width, height, "clip")),
        new(Space + "g", new XAttribute("clip-path", $"url(#{id})"), content),
    ];

    /// <summary>A tenth of a unit is less than anyone can see, and spares the page its bytes.</summary>
    public static string Number(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Corners(IEnumerable<(double X, double Y)> points)
    {
        var last = "";
        foreach (var (x, y) in points)
        {
            var corner = $"{Number(x)} {Number(y)}";
            if (corner != last)
                yield return corner;
            last = corner;
        }
    }

    private static XElement Shape(string name, string css, params (string Name, double Value)[] places) => new(Space + name,
        new XAttribute("class", css),
        places.Select(place => new XAttribute(place.Name, Number(place.Value))));
}

/// <summary>Texts that must find room.</summary>
internal static class LabelLayout
{
    public static string Short(string text, int most) => text.Length <= most ? text : $"{text[..(most - 1)]}…";

    /// <summary>Moves labels apart, in their order, so that none covers another, and keeps them between the two ends.</summary>
    public static double[] Spread(IReadOnlyList<double> places, double gap, double first, double last)
    {
        var order = Enumerable.Range(0, places.Count).OrderBy(i => places[i]).ToArray();
        var spread = new double[places.Count];
        var least = first;
        foreach (var i in order)
        {
            spread[i] = Math.Max(places[i], least);
            least = spread[i] + gap;
        }

        var most = last;
        foreach (var i in order.Reverse())
        {
            spread[i] = Math.Min(spread[i], most);
            most = spread[i] - gap;
        }

        return spread;
    }
}
