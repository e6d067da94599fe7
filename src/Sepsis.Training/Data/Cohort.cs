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

    public required CleaningReport Cleaning { get; init; }
}
