using System.Xml.Linq;

namespace Sepsis.Training.Reports;

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
