using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;

namespace Sepsis.Domain.Tests.Models;

public sealed class TrainingPopulationTests
{
    private static readonly TrainingPopulation Adults = new("Adults", Synthetic: true, 18, 100);

    [Theory]
    [InlineData(17.99)]
    [InlineData(0)]
    [InlineData(100.5)]
    public void Check_PlausibleAgeOutside_NamesTheBounds(double age)
    {
        var fault = Adults.Check(age);
        Assert.NotNull(fault);
        Assert.Equal(("age", InputFaultCode.OutsidePopulation, 18.0, 100.0), (fault.Field, fault.Code, fault.Minimum!.Value, fault.Maximum!.Value));
    }

    [Theory]
    [InlineData(18)]
    [InlineData(100)]
    public void Check_AgeOnTheBound_IsInside(double age) => Assert.Null(Adults.Check(age));

    /// <summary>An age that is missing or impossible is reported as that, and not twice.</summary>
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    [InlineData(300)]
    public void Check_AgeAtFaultItself_SaysNothing(double age) => Assert.Null(Adults.Check(age));
}
