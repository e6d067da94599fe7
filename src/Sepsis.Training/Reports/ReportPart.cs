namespace Sepsis.Training.Reports;

/// <summary>A part of a short report, told once and written as Markdown or as a page.</summary>
/// <param name="Headings">Of the table; empty where there is none.</param>
internal sealed record ReportPart(string Title, IReadOnlyList<string> Texts, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public ReportPart(string title, IReadOnlyList<string> texts)
        : this(title, texts, [], [])
    {
    }
}
