namespace Sepsis.Conventions.Tests;

public sealed class FileTests
{
    private const int MaximumLines = 300;
    private const int MaximumColumns = 140;

    private static readonly string[] Code = ["src", "tests", "bench"];

    [Fact]
    public void SourceFiles_AreShort()
    {
        var longFiles = Repository.SourceFiles(Code)
            .Select(file => (Name: Path.GetFileName(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > MaximumLines);
        Assert.Empty(longFiles);
    }

    [Fact]
    public void Lines_EndAt140Columns()
    {
        var wide =
            from file in Repository.SourceFiles(Code)
            from line in File.ReadLines(file).Index()
            where line.Item.Length > MaximumColumns
            select $"{Path.GetRelativePath(Repository.Root, file)}:{line.Index + 1} has {line.Item.Length}";
        Assert.Empty(wide);
    }

    [Fact]
    public void Folders_AreNamedAfterConcepts()
    {
        string[] drawers = ["Common", "Helpers", "Utils", "Managers", "Services", "Interfaces", "Enums"];
        var found = Repository.SourceFiles(Code).Select(file => Path.GetFileName(Path.GetDirectoryName(file))!).Intersect(drawers);
        Assert.Empty(found);
    }

    [Fact]
    public void Packages_ArePinnedCentrally()
    {
        var versions = Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal) && !file.Contains(".cache", StringComparison.Ordinal))
            .Where(file => File.ReadLines(file).Any(line =>
                line.Contains("PackageReference", StringComparison.Ordinal) && line.Contains(" Version=", StringComparison.Ordinal)));
        Assert.Empty(versions);
    }

    [Fact]
    public void Decisions_HaveTheFourHeadings()
    {
        var decisions = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "adr"), "*.md");
        Assert.NotEmpty(decisions);
        Assert.All(decisions, file =>
        {
            var text = File.ReadAllText(file);
            Assert.All(["## Context", "## Decision", "## Status", "## Consequences"],
                heading => Assert.Contains(heading, text, StringComparison.Ordinal));
        });
    }
}
