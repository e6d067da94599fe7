using System.Diagnostics;
using System.Globalization;
using LightGbm;
using Sepsis.Training.Commands;
using Sepsis.Training.Data;
using Sepsis.Training.Scoring;

namespace Sepsis.Bench.Trees;

/// <summary>The rows of a file as `score` gives them to a bundle's trees.</summary>
internal sealed class ModelRows(string model, IReadOnlyList<string> names, double[] values)
{
    private int Rows => values.Length / names.Count;

    public static ModelRows Read(string bundle, string data)
    {
        using var open = OpenBundle.Read(bundle);
        using var file = DataFile.Open(data);
        var reader = new CsvReader(file.Content);
        var columns = CsvColumns.ReadHeader(reader, open.Schema, CsvColumns.RequiredFeatures(open.Schema));
        var rules = new RowScoring(columns, open.Schema, open.Bundle.Schema, open.Bundle.Manifest.Population);
        var (row, values) = (new double[open.Bundle.Schema.Width], new List<double>());
        while (reader.Read())
            if (rules.Read(reader.Current, row).Count == 0)
                values.AddRange(row);
        return new(File.ReadAllText(Path.Combine(bundle, "gradient_boosted_trees.txt")), open.Bundle.Schema.Names, [.. values]);
    }

    /// <summary>For LightGBM's command line, which wants a label: 0.</summary>
    public void Write(string file) =>
        LibraryFile.Write(file, names, Rows, row => ('0', values[(row * names.Count)..((row + 1) * names.Count)]));

    /// <returns>Rows, then the seconds of LightGBM's batch prediction alone, by the clock and of the processor.</returns>
    public string Predict(int threads)
    {
        using var booster = Booster.FromModelText(model);
        using var process = Process.GetCurrentProcess();
        var probabilities = new double[Rows];
        var (processor, began) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
        booster.PredictRows(values, names.Count, probabilities, threads: threads);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        process.Refresh();
        return string.Create(CultureInfo.InvariantCulture, $"{Rows} {seconds:0.000} {(process.TotalProcessorTime - processor).TotalSeconds:0.000}");
    }
}
