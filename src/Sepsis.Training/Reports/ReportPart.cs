using Sepsis.Training.Bundles;

namespace Sepsis.Training.Reports;

/// <summary>A part of a short report, told once and written as Markdown or as a page.</summary>
/// <param name="Headings">Of the table; empty where there is none.</param>
internal sealed record ReportPart(
    string Title, IReadOnlyList<string> Texts, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public ReportPart(string title, IReadOnlyList<string> texts)
        : this(title, texts, [], [])
    {
    }
}

internal static class PartsMarkdown
{
    public static IEnumerable<string> Lines(string title, IEnumerable<ReportPart> parts) =>
    [
        $"# {MarkdownText.Plain(title)}", "",
        .. parts.SelectMany(part => (IEnumerable<string>)
        [
            $"## {MarkdownText.Plain(part.Title)}", "",
            .. part.Texts.SelectMany(text => new[] { MarkdownText.Plain(text), "" }),
            .. part.Headings.Count == 0 ? [] : MarkdownText.Table(part.Headings, part.Rows),
        ]),
    ];
}

internal static class PartsPage
{
    public static string Write(string title, IEnumerable<ReportPart> parts) => Document.Write(title,
    [
        Markup.Tag("header", Markup.Tag("h1", title)),
        .. parts.Select((part, i) =>
            new Section($"part-{i + 1}", part.Title, [.. part.Texts.Select(text => Markup.Paragraph(text)), .. TableOf(part)])
                .Write(i + 1)),
    ]);

    private static IEnumerable<System.Xml.Linq.XElement> TableOf(ReportPart part)
    {
        if (part.Headings.Count == 0)
            yield break;
        var table = new Table(part.Title, [.. part.Headings]);
        foreach (var row in part.Rows)
            table.Add([.. row]);
        yield return table.Write();
    }
}
