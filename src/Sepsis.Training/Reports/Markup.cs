using System.Xml.Linq;

namespace Sepsis.Training.Reports;

/// <summary>The elements of the page. They are built as a tree, so no text of a foreign file can become markup.</summary>
internal static class Markup
{
    public static XElement Tag(string name, params object?[] content) => new(name, content);

    public static XElement Paragraph(params object?[] content) => Tag("p", content);

    public static XElement Note(string text) => Tag("p", Class("note"), text);

    public static XElement Heading(string text) => Tag("h3", text);

    public static XElement Span(string css, params object?[] content) => Tag("span", [Class(css), .. content]);

    public static XElement Strong(string text) => Tag("strong", text);

    public static XElement List(IEnumerable<object> items) => Tag("ul", items.Select(item => Tag("li", item)));

    public static XElement Box(string css, params object?[] content) => Tag("div", [Class($"box {css}"), .. content]);

    /// <summary>Figures beside one another as far as the page is wide.</summary>
    public static XElement Grid(params XElement[] figures) => Tag("div", Class("grid-of-figures"), figures);

    /// <param name="numbers">The same in numbers, where they are few.</param>
    public static XElement Figure(string title, string caption, IEnumerable<XElement> pictures, XElement? numbers = null) => Tag("figure",
        Tag("h3", title), pictures, Tag("figcaption", caption),
        numbers is null ? null : Tag("details", Tag("summary", "The numbers of this figure"), numbers));

    /// <summary>In the place of a figure there is nothing to draw for: an empty frame would look like a result.</summary>
    public static XElement Missing(string title) =>
        Tag("figure", Tag("h3", title), Paragraph($"{NumberText.NotAvailable[..1].ToUpperInvariant()}{NumberText.NotAvailable[1..]}."));

    public static XAttribute Class(string css) => new("class", css);
}

/// <summary>A table whose rows become cards where the screen is narrow: every cell carries its heading.</summary>
internal sealed class Table(string caption, params string[] headings)
{
    private readonly List<XElement> _rows = [];

    /// <summary>So narrow that it stays a table on a telephone.</summary>
    public bool Narrow { get; init; }

    public bool IsEmpty => _rows.Count == 0;

    /// <param name="cells">The first names the row.</param>
    public void Add(params object[] cells) => AddMarked("", cells);

    public void AddMarked(string css, params object[] cells) => _rows.Add(Markup.Tag("tr",
        css.Length == 0 ? null : Markup.Class(css),
        cells.Select((cell, i) => i == 0
            ? Markup.Tag("th", new XAttribute("scope", "row"), cell)
            : Markup.Tag("td", new XAttribute("data-label", headings[i]), Markup.Tag("div", cell)))));

    public XElement Write() => Markup.Tag("table", Markup.Class(Narrow ? "narrow" : "wide"),
        Markup.Tag("caption", caption),
        Markup.Tag("thead", Markup.Tag("tr", headings.Select(heading => Markup.Tag("th", new XAttribute("scope", "col"), heading)))),
        Markup.Tag("tbody", _rows));
}

internal sealed record Section(string Id, string Title, IEnumerable<XElement> Content)
{
    public XElement Write(int number) => Markup.Tag("section", new XAttribute("id", Id), new XAttribute("aria-labelledby", $"{Id}-heading"),
        Markup.Tag("h2", new XAttribute("id", $"{Id}-heading"), $"{number}. {Title}"),
        Content);
}
