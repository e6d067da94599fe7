using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;
using Sepsis.Training.Bundles;
using Sepsis.Training.Data;

namespace Sepsis.Training.Tests.Bundles;

public sealed class PopulationBuilderTests
{
    [Theory]
    [InlineData(25, 83, 18, 90)]
    [InlineData(18, 90, 18, 90)]
    [InlineData(4.5, 61, 18, 70)]
    [InlineData(20, 117, 18, 120)]
    public void Build_YoungestAndOldest_AreRoundedOutwards(double youngest, double oldest, double minimum, double maximum)
    {
        var population = PopulationBuilder.Build(Ages(youngest, double.NaN, oldest), synthetic: false);
        Assert.Equal((minimum, maximum), (population.MinimumAge, population.MaximumAge));
        Assert.True(population.Holds(Math.Max(18, youngest)) && population.Holds(oldest));
    }

    [Theory]
    [InlineData(25, false, "Adult patients")]
    [InlineData(25, true, "synthetic")]
    public void Build_Description_SaysWhomItIsAbout(double youngest, bool synthetic, string expected) =>
        Assert.Contains(expected, PopulationBuilder.Build(Ages(youngest, 70), synthetic).Description, StringComparison.Ordinal);

    [Fact]
    public void Build_ManyMinors_AreAnsweredFor()
    {
        var population = PopulationBuilder.Build(Ages([.. Enumerable.Repeat(4.5, PopulationBuilder.FewestMinors), 61]), synthetic: false);
        Assert.Equal(4, population.MinimumAge);
        Assert.Contains("children", population.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_OnlyTheOld_AreNotTakenForAllAdults() =>
        Assert.Equal(60, PopulationBuilder.Build(Ages(65, 90), synthetic: false).MinimumAge);

    private static Cohort Ages(params double[] ages) => new()
    {
        Schema = SepsisSchema.Schema,
        Matrix = new(new FeatureSchema([Feature.Of(Measurements.Age)]), ages, new bool[ages.Length]),
        PatientOfRow = [.. Enumerable.Range(0, ages.Length)],
        Patients = ages.Length,
        SiteOfRow = new int[ages.Length],
        SiteNames = [],
        HourOfRow = [],
        Cleaning = new([], [], new Dictionary<string, int>(), 0),
    };
}
