using Sepsis.Training.Data;
using Sepsis.Training.Fit;

namespace Sepsis.Training.Judging;

/// <summary>Labelled data a bundle has not learned from, and what the bundle says of every row.</summary>
internal sealed class UnseenData
{
    public required string File { get; init; }

    public required string Sha256 { get; init; }

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
    public JudgedRows Judged => new(Labels, [.. Cohort.PatientOfRow], Cohort.Patients, [], 0);

    /// <summary>Inputs the bundle looks at and the file has no value of.</summary>
    public IReadOnlyList<string> Absent => [.. Rows.Schema.Features.Select(feature => feature.Name).Where(name => Cohort.Matrix.Schema.IndexOf(name) < 0)];
}
