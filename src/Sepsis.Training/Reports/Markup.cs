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
    public static XElement Missing(string title) => Tag("figure", Tag("h3", title), Paragraph($"{NumberText.NotAvailable[..1].ToUpperInvariant()}{NumberText.NotAvailable[1..]}."));

    public static XAttribute Class(string css) => new("class", css);
}
