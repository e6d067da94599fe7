namespace Sepsis.Training.Reports;

internal static class PartsPage
{
    public static string Write(string title, IEnumerable<ReportPart> parts) => Document.Write(title,
    [
        Markup.Tag("header", Markup.Tag("h1", title)),
        .. parts.Select((part, i) => new Section($"part-{i + 1}", part.Title, [.. part.Texts.Select(text => Markup.Paragraph(text)), .. TableOf(part)]).Write(i + 1)),
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
