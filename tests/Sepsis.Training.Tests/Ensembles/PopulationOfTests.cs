using Sepsis.Domain.Features;
using Sepsis.Domain.Vitals;
using Sepsis.Training.Cohorts;
using Sepsis.Training.Ensembles;

namespace Sepsis.Training.Tests.Ensembles;

public sealed class PopulationOfTests
{
    [Theory]
    [InlineData(25, 83, 18, 90)]
    [InlineData(18, 90, 18, 90)]
    [InlineData(4.5, 61, 4, 70)]
    [InlineData(20, 117, 18, 120)]
    public void Ages_YoungestAndOldest_AreRoundedOutwards(double youngest, double oldest, double minimum, double maximum)
    {
        var population = PopulationOf.Ages(Matrix(youngest, double.NaN, oldest), synthetic: false);
        Assert.Equal((minimum, maximum), (population.MinimumAge, population.MaximumAge));
        Assert.True(population.Holds(youngest) && population.Holds(oldest));
    }

    [Theory]
    [InlineData(30, false, "Adult patients")]
    [InlineData(30, true, "synthetic")]
    [InlineData(3, false, "children")]
    public void Ages_Description_SaysWhomItIsAbout(double youngest, bool synthetic, string expected) =>
        Assert.Contains(expected, PopulationOf.Ages(Matrix(youngest, 70), synthetic).Description, StringComparison.Ordinal);

    private static DesignMatrix Matrix(params double[] ages) => new(new FeatureSchema([Feature.Of(Measurements.Age)]), ages, new bool[ages.Length]);
}
