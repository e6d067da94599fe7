using System.Text.Json;
using Sepsis.Training.Commands;
using Sepsis.Training.Tests.Commands;

namespace Sepsis.Training.Tests.Judging;

/// <summary>A hospital's export: patients of the generator, changed as the test wants them; and the bundles it is held against.</summary>
internal static class HospitalFile
{
    public static string Demo => Path.Combine(AppContext.BaseDirectory, "bundles", "demo");

    public static string First => Path.Combine(AppContext.BaseDirectory, "bundles", "first");

    public static string Second => Path.Combine(AppContext.BaseDirectory, "bundles", "second");

    /// <param name="folder">Where it goes.</param>
    /// <param name="name">Of the file.</param>
    /// <param name="rows">As made, before any is left out.</param>
    /// <param name="seed">Another seed, other patients.</param>
    /// <param name="change">Row number and cells by column; false leaves the row out.</param>
    public static string Write(
        TempFolder folder, string name, int rows, int seed, Func<int, Dictionary<string, string>, bool>? change = null)
    {
        var path = folder[$"{name}-synthetic.csv"];
        Assert.Equal(ExitCode.Done, Called.With("synthesize", "--rows", $"{rows}", "--seed", $"{seed}", "--out", path).Exit);
        if (change is null)
            return path;
        var lines = File.ReadAllLines(path);
        var header = lines[0].Split(',');
        var kept = new List<string> { lines[0] };
        foreach (var (number, line) in lines.Skip(1).Index())
        {
            var cells = header.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second);
            if (change(number, cells))
                kept.Add(string.Join(',', header.Select(column => cells[column])));
        }

        File.WriteAllLines(path, kept);
        return path;
    }

    /// <summary>Half of those without the outcome never came: it is about twice as frequent, and nothing else has changed.</summary>
    public static bool MoreSepsis(int row, Dictionary<string, string> cells) => cells["sepsis_risk"] == "1" || row % 2 == 0;

    /// <summary>A pooled metric of the ensemble in a report that was written.</summary>
    public static double Value(JsonElement evaluation, string name) =>
        evaluation.GetProperty("models")[0].GetProperty("figures").GetProperty(name).GetProperty("pooled").GetDouble();
}
