using System.Text.RegularExpressions;

namespace Sepsis.Conventions.Tests;

public sealed partial class ThreatModelTests
{
    /// <summary>A line of the table whose test was renamed or removed shows nothing any more.</summary>
    [Fact]
    public void Lines_AllNameATestThatExists()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "threat-model.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| who ", StringComparison.Ordinal))
            .ToList();
        Assert.True(rows.Count > 40);
        var tests = Repository.SourceFiles("tests").ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
        Assert.All(rows, row =>
        {
            var named = TestName().Match(row);
            Assert.True(named.Success, $"names no test: {row}");
            Assert.Contains(tests[named.Groups["type"].Value], text => DeclarationOf(named.Groups["method"].Value).IsMatch(text));
        });
    }

    /// <summary>A method with a test's attribute before it.</summary>
    private static Regex DeclarationOf(string method) => new($@"\[(Fact|Theory)\]\s*\n(\s*\[[^\n]*\n)*\s*public [^\n]*\s{method}\(");

    [GeneratedRegex(@"\| (?<type>\w+Tests)\.(?<method>\w+) \|$")]
    private static partial Regex TestName();
}
