namespace Sepsis.Training.Bundles;

/// <summary>Names of columns and groups come from a hospital's file and may hold what Markdown takes for its own.</summary>
internal static class MarkdownText
{
    public static string Plain(string text) => text.ReplaceLineEndings(" ").Replace("<", "&lt;", StringComparison.Ordinal);

    public static string Cell(string text) => Plain(text).Replace("|", "\\|", StringComparison.Ordinal);

    public static IEnumerable<string> Table(IReadOnlyList<string> titles, IEnumerable<IReadOnlyList<string>> rows) =>
    [
        $"| {string.Join(" | ", titles.Select(Cell))} |",
        $"|{string.Concat(Enumerable.Repeat("---|", titles.Count))}",
        .. rows.Select(row => $"| {string.Join(" | ", row.Select(Cell))} |"),
        "",
    ];

    public static IEnumerable<string> List(IEnumerable<string> items, string otherwise) =>
        [.. items.DefaultIfEmpty(otherwise).Select(item => $"- {Plain(item)}"), ""];
}
