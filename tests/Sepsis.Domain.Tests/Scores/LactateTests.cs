using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;

namespace Sepsis.Domain.Tests.Scores;

public sealed class LactateTests
{
    [Theory]
    [InlineData(0, LactateLevelBand.NotRaised)]
    [InlineData(1.99, LactateLevelBand.NotRaised)]
    [InlineData(2, LactateLevelBand.NotRaised)]
    [InlineData(2.01, LactateLevelBand.Raised)]
    [InlineData(3.99, LactateLevelBand.Raised)]
    [InlineData(4, LactateLevelBand.High)]
    [InlineData(4.01, LactateLevelBand.High)]
    [InlineData(double.NaN, null)]
    public void Band_Level(double level, LactateLevelBand? band) =>
        Assert.Equal(band, Lactate.Band(PatientReading.Of((Measurements.LactateLevel, level))));
}
