using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;

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
        Assert.Equal(Measurements.ModelInputs.Except([Measurements.Age, Measurements.LactateLevel]), new FeatureSchema(Sound).Unused);

    [Fact]
    public void Hash_OtherOrder_IsAnother() =>
        Assert.NotEqual(FeatureSchema.HashOf(Sound, []), FeatureSchema.HashOf(Sound.Reverse(), []));

    public static TheoryData<Feature, string> Unsound => new()
    {
        { Feature.Of(Measurements.Age), "twice" },
        { Feature.Of(Measurements.Ph) with { Minimum = 9 }, "range" },
        { Feature.Of(Measurements.Ph) with { Minimum = Measurements.Ph.Maximum }, "range" },
        { Feature.Of(Measurements.Ph) with { Maximum = double.NaN }, "range" },
        { Feature.Of(Measurements.Ph) with { Minimum = double.NegativeInfinity }, "range" },
        { Feature.Of(Measurements.Ph) with { Maximum = double.PositiveInfinity }, "range" },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public void Fault_UnsoundFeature_NamesItsPlace(Feature feature, string reason)
    {
        var fault = FeatureSchema.Fault([.. Sound, feature], []);
        Assert.Contains("features[2]", fault, StringComparison.Ordinal);
        Assert.Contains(reason, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Fault_NarrowestRange_IsSound() =>
        Assert.Null(FeatureSchema.Fault([Feature.Of(Measurements.Ph) with { Minimum = 7, Maximum = Math.BitIncrement(7) }], []));

    [Fact]
    public void Fault_NoFeatures_IsNamed() => Assert.Equal("features must not be empty", FeatureSchema.Fault([], []));

    [Theory]
    [InlineData("gcs", "{score}", "not an input")]
    [InlineData("shoe_size", "cm", "not an input")]
    [InlineData("temperature", "degF", "this service has it in Cel")]
    public void ServingFault_FeatureTheServiceDoesNotTake_NamesItsPlace(string name, string unit, string reason)
    {
        var fault = new FeatureSchema([.. Sound, new(name, unit, 1, 60)]).ServingFault;
        Assert.Contains("features[2]", fault, StringComparison.Ordinal);
        Assert.Contains(reason, fault, StringComparison.Ordinal);
        Assert.Null(new FeatureSchema(Sound).ServingFault);
    }

    [Fact]
    public void Build_DerivedFeatures_FollowTheInputs()
    {
        DerivedFeature[] derived =
        [
            new("ratio", FeatureOperation.Ratio, ["lactate_level", "age"]),
            new("difference", FeatureOperation.Difference, ["age", "lactate_level"]),
            new("unmeasured", FeatureOperation.Missing, ["lactate_level"]),
            new("known", FeatureOperation.KnownCount, ["lactate_level", "age"]),
            new("is_70", FeatureOperation.Is, ["age"], 70),
        ];
        var schema = new FeatureSchema(Sound, derived);
        var row = new double[schema.Width];
        schema.Build(PatientReading.Of((Measurements.Age, 70), (Measurements.LactateLevel, 3.5)), row);
        Assert.Equal([70, 3.5, 0.05, 66.5, 0, 2, 1], row);
        schema.Build(PatientReading.Of((Measurements.Age, 60)), row);
        Assert.Equal([60, double.NaN, double.NaN, double.NaN, 1, 1, 0], row);
    }

    [Fact]
    public void Derive_DivisionByZero_IsNotKnown()
    {
        var schema = new FeatureSchema(Sound, [new("ratio", FeatureOperation.Ratio, ["age", "lactate_level"])]);
        var row = new double[] { 70, 0, 0 };
        schema.Derive(row);
        Assert.True(double.IsNaN(row[2]));
    }

    public static TheoryData<DerivedFeature, string> UnsoundDerived => new()
    {
        { new("age", FeatureOperation.Ratio, ["age", "lactate_level"]), "twice" },
        { new("r", FeatureOperation.Ratio, ["age"]), "cannot be of 1" },
        { new("r", FeatureOperation.Ratio, ["age", "shoe_size"]), "shoe_size, which is no feature" },
        { new("i", FeatureOperation.Is, ["age"]), "needs a value" },
        { new("i", FeatureOperation.Is, ["age"], double.NaN), "takes no value" },
        { new("k", FeatureOperation.KnownCount, []), "cannot be of 0" },
        { new("m", FeatureOperation.Missing, ["age"], 1), "takes no value" },
    };

    [Theory]
    [MemberData(nameof(UnsoundDerived))]
    public void Fault_UnsoundDerivedFeature_NamesItsPlace(DerivedFeature derived, string reason)
    {
        var fault = FeatureSchema.Fault(Sound, [derived]);
        Assert.Contains("derived[0]", fault, StringComparison.Ordinal);
        Assert.Contains(reason, fault, StringComparison.Ordinal);
    }
}
