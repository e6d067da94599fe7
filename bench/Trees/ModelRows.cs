using System.Diagnostics;
using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;
using Sepsis.Domain.Features;
using Sepsis.Training.Bundles;
using Sepsis.Training.Data;
using Sepsis.Training.Scoring;

namespace Sepsis.Bench.Trees;

/// <summary>The rows of a file as `score` gives them to a bundle's trees, and ML.NET's own scoring of them.</summary>
internal sealed class ModelRows(string model, List<Row> rows, int width)
{
    public static ModelRows Read(string bundle, string data)
    {
        using var open = OpenBundle.Read(bundle);
        using var file = DataFile.Open(data);
        var reader = new CsvReader(file.Content);
        var columns = CsvColumns.ReadHeader(reader, open.Schema, CsvColumns.RequiredFeatures(open.Schema));
        var rules = new RowScoring(columns, open.Schema, open.Bundle.Schema, open.Bundle.Manifest.Population);
        var (row, rows) = (new double[open.Bundle.Schema.Width], new List<Row>());
        while (reader.Read())
            if (rules.Read(reader.Current, row).Count == 0)
                rows.Add(new() { Features = Array.ConvertAll(row, MissingValue.Coded) });
        return new(Path.Combine(bundle, "gradient_boosted_trees.zip"), rows, open.Bundle.Schema.Width);
    }

    /// <returns>Rows, then the seconds of ML.NET's batch scoring alone, by the clock and of the processor.</returns>
    public string Predict()
    {
        var machineLearning = new MLContext();
        machineLearning.ComponentCatalog.RegisterAssembly(typeof(LightGbmBinaryModelParameters).Assembly);
        var trees = machineLearning.Model.Load(model, out _);
        var scored = trees.Transform(machineLearning.Data.LoadFromEnumerable(rows, Row.Of(width)));
        using var process = Process.GetCurrentProcess();
        var (processor, began) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
        var sum = scored.GetColumn<float>("Probability").Sum(probability => (double)probability);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        process.Refresh();
        Debug.Assert(sum > 0, "no row was scored");
        return string.Create(
            CultureInfo.InvariantCulture, $"{rows.Count} {seconds:0.000} {(process.TotalProcessorTime - processor).TotalSeconds:0.000}");
    }
}

/// <summary>A row as ML.NET's own view over objects takes it.</summary>
internal sealed class Row
{
    public float[] Features { get; set; } = [];

    public bool Label { get; set; }

    public static SchemaDefinition Of(int width)
    {
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        return schema;
    }
}
