using Sepsis.Domain.Features;
using Sepsis.Domain.Vitals;

namespace Sepsis.Domain.Tests.Features;

public sealed class FeatureSchemaTests
{
    private static readonly Feature[] Sound = [Feature.Of(Measurements.Age), Feature.Of(Measurements.LactateLevel)];

    [Fact]
    public void Build_Reading_FollowsTheSchemaAndKeepsMissingMissing()
    {
        var features = new double[2];
        new FeatureSchema(Sound).Build(PatientReading.Of((Measurements.Age, 70)), features);
        Assert.Equal([70, double.NaN], features);
    }

    [Fact]
    public void Unused_Schema_IsTheRestOfTheCatalogue() =>
        Assert.Equal(Measurements.All.Except([Measurements.Age, Measurements.LactateLevel]), new FeatureSchema(Sound).Unused);

    [Fact]
    public void Hash_OtherOrder_IsAnother() =>
        Assert.NotEqual(FeatureSchema.HashOf(Sound), FeatureSchema.HashOf(Sound.Reverse()));

    public static TheoryData<Feature, string> Unsound => new()
    {
        { new("shoe_size", "cm", 1, 60), "not an input" },
        { Feature.Of(Measurements.Temperature) with { Unit = "degF" }, "this service has it in Cel" },
        { Feature.Of(Measurements.Age), "twice" },
        { Feature.Of(Measurements.Ph) with { Minimum = 9 }, "range" },
        { Feature.Of(Measurements.Ph) with { Maximum = double.NaN }, "range" },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public void Fault_UnsoundFeature_NamesItsPlace(Feature feature, string reason)
    {
        var fault = FeatureSchema.Fault([.. Sound, feature]);
        Assert.Contains("features[2]", fault, StringComparison.Ordinal);
        Assert.Contains(reason, fault, StringComparison.Ordinal);
    }
}
