using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Tests.Inputs;

public sealed class FieldNamesTests
{
    [Theory]
    [InlineData("hr", "heart_rate")]
    [InlineData("heartRate", "heart_rate")]
    [InlineData("HEART-RATE", "heart_rate")]
    [InlineData("temprature", "temperature")]
    [InlineData("wbc", "wbc_count")]
    [InlineData("Lactate", "lactate_level")]
    [InlineData("MAP", "mean_arterial_pressure")]
    [InlineData("gender", "sex")]
    [InlineData("patientId", "patient_id")]
    [InlineData("pa", null)]
    [InlineData("ages", null)]
    [InlineData("ward", null)]
    [InlineData("", null)]
    public void Guess_Name_ProposesTheFieldItIsNear(string name, string? meant) =>
        Assert.Equal(meant, FieldNames.Guess(name, "patient_id"));

    [Fact]
    public void Guess_Abbreviations_LeadToKnownFields()
    {
        string[] abbreviations =
        [
            "pulse", "rr", "temp", "lac", "comorbidities", "spo2", "sbp", "dbp",
            "crea", "bili", "plt", "glu", "urea", "hco3", "pco2", "hgb", "k",
        ];
        Assert.All(abbreviations, abbreviation => Assert.NotNull(Measurements.Find(FieldNames.Guess(abbreviation)!)));
    }
}
