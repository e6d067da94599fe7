using System.Text;
using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Tests.Inputs;

public sealed class MeasurementsTests
{
    [Fact]
    public void All_StandAtTheirIndex()
    {
        Assert.Equal(Measurements.Count, Measurements.All.Count);
        Assert.All(Measurements.All, (measurement, index) => Assert.Equal(index, measurement.Index));
        Assert.Equal(Measurements.Count, Measurements.All.Select(measurement => measurement.Name).Distinct().Count());
    }

    /// <summary>A model looks at vital signs, laboratory and who the patient is; the scores at all of it.</summary>
    [Fact]
    public void All_IsWhatModelsLookAt_ThenWhatOnlyTheScoresDo()
    {
        Assert.Equal(Measurements.All, Measurements.ModelInputs.Concat(Measurements.BedsideOnly));
        Assert.Equal(27, Measurements.ModelInputs.Count);
        Assert.DoesNotContain(Measurements.BedsideOnly, measurement => measurement.Required);
    }

    [Fact]
    public void Find_EveryName_FindsTheMeasurement() => Assert.All(Measurements.All, measurement =>
    {
        Assert.Same(measurement, Measurements.Find(measurement.Name));
        Assert.Same(measurement, Measurements.Find(Encoding.UTF8.GetBytes(measurement.Name)));
    });

    [Theory]
    [InlineData("")]
    [InlineData("Age")]
    [InlineData("heart_rat")]
    public void Find_OtherName_FindsNothing(string name)
    {
        Assert.Null(Measurements.Find(name));
        Assert.Null(Measurements.Find(Encoding.UTF8.GetBytes(name)));
    }
}
