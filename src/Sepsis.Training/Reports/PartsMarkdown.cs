using Sepsis.Training.Bundles;

namespace Sepsis.Training.Reports;

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
