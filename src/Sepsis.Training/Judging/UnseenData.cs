using Sepsis.Domain.Inputs;
using Sepsis.Training.Bundles;
using Sepsis.Training.Data;
using Sepsis.Training.Fit;
using Sepsis.Training.Scoring;

namespace Sepsis.Training.Judging;

/// <summary>Labelled data a bundle has not learned from, and what the bundle says of every row.</summary>
internal sealed record UnseenData
{
    public required string File { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>Of the family, the one that answers senders of what the file holds.</summary>
    public required OpenBundle Answering { get; init; }

    /// <summary>What the family can make use of, and the file never holds.</summary>
    public required PanelSet NeverSent { get; init; }

    /// <summary>Every feature of the schema that has values, whether the bundle looks at it or not.</summary>
    public required Cohort Cohort { get; init; }

    /// <summary>The bundle's own columns, NaN where the file has none.</summary>
    public required DesignMatrix Rows { get; init; }

    public required PredictedRows Predicted { get; init; }

    /// <summary>Row by row, as the service would answer.</summary>
    public required double[] Probabilities { get; init; }

    public required ServiceAnswers Answers { get; init; }

    /// <summary>The bundle learned from this very file, or was recalibrated on it: nothing here is unseen.</summary>
    public required bool LearnedFrom { get; init; }

    public bool[] Labels => Predicted.Labels;

    /// <summary>As one; patients are what is resampled.</summary>
    public JudgedRows Judged => new(Labels, [.. Cohort.PatientOfRow], Cohort.Patients, [], 0) { HourOfRow = [.. Cohort.HourOfRow] };

    /// <summary>Inputs the bundle looks at and the file has no value of.</summary>
    public IReadOnlyList<string> Absent =>
        [.. Rows.Schema.Features.Select(feature => feature.Name).Where(name => Cohort.Matrix.Schema.IndexOf(name) < 0)];
}

/// <summary>
/// Which rows the service would answer, by the rules `score` keeps to. Training cleans a value outside its range; the
/// service refuses the patient, and whoever judges a bundle must know how many that are.
/// </summary>
/// <param name="Answered">Row by row.</param>
/// <param name="RefusedBy">Rows by the field that is at fault; a row may count for several.</param>
internal sealed record ServiceAnswers(bool[] Answered, IReadOnlyDictionary<string, int> RefusedBy)
{
    public int Refused => Answered.Length - Rows.Length;

    /// <summary>Those that are answered.</summary>
    public int[] Rows => [.. Enumerable.Range(0, Answered.Length).Where(row => Answered[row])];

    public static ServiceAnswers Of(OpenBundle open, string path, CancellationToken cancellationToken)
    {
        using var file = DataFile.Open(path);
        var reader = new CsvReader(file.Content);
        var columns = CsvColumns.ReadHeader(reader, open.Schema, CsvColumns.RequiredFeatures(open.Schema));
        var rules = new RowScoring(columns, open.Schema, open.Bundle.Schema, open.Bundle.Manifest.Population);
        var row = new double[open.Bundle.Schema.Width];
        var (answered, refusedBy) = (new List<bool>(), new SortedDictionary<string, int>(StringComparer.Ordinal));
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.IsBlank)
                continue;
            var reasons = rules.Read(reader.Current, row);
            answered.Add(reasons.Count == 0);
            foreach (var field in reasons.Select(reason => reason.Split(' ')[0]).Distinct())
                refusedBy[field] = refusedBy.GetValueOrDefault(field) + 1;
        }

        return new([.. answered], refusedBy);
    }
}
