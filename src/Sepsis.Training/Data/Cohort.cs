using Sepsis.Domain.Features;
using Sepsis.Domain.Models;

namespace Sepsis.Training.Data;

/// <summary>The patients a model learns from: one row for each moment a patient was seen at.</summary>
internal sealed class Cohort
{
    public required DataSchema Schema { get; init; }

    public required DesignMatrix Matrix { get; init; }

    /// <summary>Row by row, which patient it is, counted from 0 in the order of appearance.</summary>
    public required IReadOnlyList<int> PatientOfRow { get; init; }

    public required int Patients { get; init; }

    /// <summary>Row by row, an index into <see cref="SiteNames"/>; all 0 when the data name no site.</summary>
    public required IReadOnlyList<int> SiteOfRow { get; init; }

    public required IReadOnlyList<string> SiteNames { get; init; }

    /// <summary>Row by row, in which hour since arrival it was; -1 where that is not known, and empty where the data do not say.</summary>
    public required IReadOnlyList<int> HourOfRow { get; init; }

    public required CleaningReport Cleaning { get; init; }

    /// <summary>The same rows, with the features of a narrower schema alone.</summary>
    public Cohort By(DataSchema schema)
    {
        var names = schema.Features.Select(feature => feature.Name).ToHashSet();
        return new()
        {
            Schema = schema,
            Matrix = Matrix.Only(new(
                [.. Matrix.Schema.Features.Where(feature => names.Contains(feature.Name))],
                [.. Matrix.Schema.Derived.Where(derived => derived.Of.All(names.Contains))])),
            PatientOfRow = PatientOfRow,
            Patients = Patients,
            SiteOfRow = SiteOfRow,
            SiteNames = SiteNames,
            HourOfRow = HourOfRow,
            Cleaning = Cleaning,
        };
    }
}

/// <summary>
/// Rows the models learn from: the schema's columns in order, derived ones included, NaN where not known, and the label of each
/// row.
/// </summary>
internal sealed class DesignMatrix(FeatureSchema schema, double[] features, bool[] labels)
{
    public FeatureSchema Schema => schema;

    public int Rows => labels.Length;

    public int Columns => schema.Width;

    /// <summary>Row-major.</summary>
    public ReadOnlySpan<double> Features => features;

    public ReadOnlySpan<bool> Labels => labels;

    public ReadOnlySpan<double> Row(int row) => features.AsSpan(row * schema.Width, schema.Width);

    public double Prevalence => labels.Count(label => label) / (double)Rows;

    /// <summary>How each input is spread in these rows: what later data are compared with.</summary>
    public ReferenceProfile Profile()
    {
        var features = new List<FeatureProfile>();
        var values = new double[Rows];
        for (var column = 0; column < schema.Inputs; column++)
        {
            for (var row = 0; row < values.Length; row++)
                values[row] = Row(row)[column];
            features.Add(FeatureProfile.Of(schema.Features[column].Name, values));
        }

        return new(Rows, features);
    }

    /// <summary>The columns of a narrower schema.</summary>
    public DesignMatrix Only(FeatureSchema narrower)
    {
        int[] source = [.. narrower.Names.Select(schema.IndexOf)];
        var taken = new double[(long)Rows * source.Length];
        for (var row = 0; row < Rows; row++)
            for (var column = 0; column < source.Length; column++)
                taken[(long)row * source.Length + column] = features[(long)row * schema.Width + source[column]];
        return new(narrower, taken, labels);
    }

    public DesignMatrix Take(IReadOnlyList<int> rows)
    {
        var taken = new double[rows.Count * Columns];
        var truth = new bool[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            Row(rows[i]).CopyTo(taken.AsSpan(i * Columns));
            truth[i] = labels[rows[i]];
        }

        return new(schema, taken, truth);
    }
}
