using Sepsis.Domain.Inputs;

namespace Sepsis.Training.Data;

/// <summary>The built-in schema: the service's own catalogue of inputs, and the outcome it predicts.</summary>
internal static class SepsisSchema
{
    public const string PatientId = "patient_id";
    public const string Site = "site";
    public const string Hour = "hour";

    /// <summary>Hours an emergency department meets its patients in: up to and with this one.</summary>
    public const int FirstDay = 24;

    public const string Label = "sepsis_risk";

    // Adult patients of wards, emergency departments and intensive care, by the row: rarer or more frequent is not how
    // sepsis comes, but how a file was drawn.
    private const double RarestExpected = 0.005;
    private const double MostFrequentExpected = 0.30;

    public static DataSchema Schema { get; } = new()
    {
        SchemaVersion = DataSchema.Format,
        Name = "sepsis",
        Outcome = "sepsis within 24 hours",
        Target = new(Label, ["1"], ["0"]),
        Id = PatientId,
        Site = Site,
        Hour = Hour,
        Age = Measurements.Age.Name,
        Missing = [""],
        ExpectedPrevalence = new(RarestExpected, MostFrequentExpected),
        Features = [.. Measurements.ModelInputs.Select(Column)],
        Derived = [],
        Ascending = [[Measurements.DiastolicBp.Name, Measurements.MeanArterialPressure.Name, Measurements.SystolicBp.Name]],
        Subgroups =
        [
            new("sex", Measurements.Sex.Name, []),
            new("age_band", Measurements.Age.Name, [45, 65, 80]),
            new("site", Site, []),
            new("hour", Hour, [9, 17, FirstDay + 1, 49, 73]),
        ],
        Ignored = [],
    };

    private static FeatureColumn Column(Measurement measurement) =>
        new(measurement.Name, FeatureType.Number, measurement.Unit, measurement.Minimum, measurement.Maximum)
        {
            Required = measurement.Required,
            WholeNumber = measurement.WholeNumber,
            Typical = measurement.Example,
            Words = measurement.Words.ToDictionary(word => word.Key, word => double.IsNaN(word.Value) ? (double?)null : word.Value),
            OtherUnits = [.. measurement.UnitGuesses.Select(guess => new OtherUnit(guess.Unit, guess.Factor, guess.Offset))],
        };
}
