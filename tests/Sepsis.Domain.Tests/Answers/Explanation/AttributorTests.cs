using Sepsis.Domain.Answers;
using Sepsis.Domain.Answers.Explanation;

namespace Sepsis.Domain.Tests.Answers.Explanation;

public sealed class AttributorTests
{
    private static readonly TypicalPatients Pair = new([[0, 0, 0], [1, 2, -1]]);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public void Attribute_FewInputs_AreTheMeansOverAllOrders(int inputs)
    {
        var model = MadeModel.Entangled(inputs);
        var typical = MadeModel.Typical(inputs, 4, seed: 1);
        var patient = MadeModel.Row(inputs, new(2));
        var attribution = model.Attributor(typical).Attribute(patient);
        var expected = ShapleyByHand.Effects(model, typical, patient);
        Assert.Equal(AttributionMethod.Exact, attribution.Method);
        Assert.All(attribution.Effects, effect => Assert.Equal(expected[effect.Column], effect.Effect, 1e-12));
        Assert.All(attribution.Effects, effect => Assert.Null(effect.StandardError));
    }

    /// <summary>What the patient lacks is lacking in every row, and what a typical patient lacks is no obstacle.</summary>
    [Fact]
    public void Attribute_MissingOnEitherSide_AreTheMeansOverAllOrders()
    {
        var model = MadeModel.Entangled(6);
        var random = new Random(5);
        double[][] rows = [MadeModel.Row(6, random), MadeModel.Row(6, random), MadeModel.Row(6, random)];
        (rows[0][1], rows[1][1], rows[1][4]) = (double.NaN, double.NaN, double.NaN);
        var typical = new TypicalPatients(rows);
        double[] patient = [0.4, 0.9, double.NaN, -0.2, 0.8, double.NaN];
        var attribution = model.Attributor(typical).Attribute(patient);
        var expected = ShapleyByHand.Effects(model, typical, patient);
        Assert.Equal([2, 5], attribution.MissingInputs);
        Assert.Equal([0, 1, 3, 4], attribution.Effects.Select(effect => effect.Column).Order());
        Assert.All(attribution.Effects, effect => Assert.Equal(expected[effect.Column], effect.Effect, 1e-12));
        Assert.Equal(rows.Average(model.Of), attribution.Base, 1e-15);
        Assert.Equal(
            rows.Average(row => model.Of([row[0], row[1], double.NaN, row[3], row[4], double.NaN])) - attribution.Base,
            attribution.MissingEffect, 1e-12);
    }

    [Theory]
    [InlineData(5, 0.0)]
    [InlineData(12, 0.2)]
    [InlineData(13, 0.0)]
    [InlineData(22, 0.1)]
    [InlineData(27, 0.3)]
    public void Attribute_AnyPatient_AddsUpToTheProbability(int inputs, double missing)
    {
        var model = MadeModel.Entangled(inputs);
        var attributor = model.Attributor(MadeModel.Typical(inputs, 4, seed: 7));
        var random = new Random(inputs);
        for (var i = 0; i < 5; i++)
        {
            double[] patient = [.. MadeModel.Row(inputs, random).Select(value => random.NextDouble() < missing ? double.NaN : value)];
            var attribution = attributor.Attribute(patient);
            Assert.Equal(model.Of(patient), attribution.Probability, 1e-15);
            AssertAddsUp(attribution);
        }
    }

    /// <summary>A network may answer in another last digit when it is asked of many rows.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(16)]
    public void Attribute_ProbabilityAsAnswered_IsTheOneAddedUpTo(int inputs)
    {
        var model = MadeModel.Entangled(inputs);
        var patient = MadeModel.Row(inputs, new(3));
        var answered = model.Of(patient) + 1e-6;
        var attribution = model.Attributor(MadeModel.Typical(inputs, 4, seed: 7)).Attribute(patient, answered);
        Assert.Equal(answered, attribution.Probability);
        AssertAddsUp(attribution);
    }

    [Fact]
    public void Attribute_NothingKnown_IsAllTheEffectOfTheMissing()
    {
        var model = new MadeModel(3, row => row.Any(double.IsNaN) ? 0.2 : 0.1 + row[0] / 10);
        var attribution = model.Attributor(Pair).Attribute([double.NaN, double.NaN, double.NaN]);
        Assert.Empty(attribution.Effects);
        Assert.Equal([0, 1, 2], attribution.MissingInputs);
        Assert.Equal(0.15, attribution.Base, 1e-12);
        Assert.Equal(0.05, attribution.MissingEffect, 1e-12);
        Assert.Equal(0.2, attribution.Probability, 1e-12);
    }

    [Fact]
    public void Attribute_AdditiveRisk_IsEachInputsOwnDifference()
    {
        var model = new MadeModel(3, row => 0.2 + 0.1 * row[0] + 0.05 * row[1] * row[1] - 0.02 * row[2]);
        var attribution = model.Attributor(Pair).Attribute([3, 1, 4]);
        Assert.Equal([(0, 0.1 * 2.5), (2, -0.02 * 4.5), (1, 0.05 * (1 - 2.0))],
            attribution.Effects.Select(effect => (effect.Column, Math.Round(effect.Effect, 12))));
        Assert.Equal([3, 4, 1], attribution.Effects.Select(effect => effect.Value));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(0)]
    public void Attribute_ValueOfEveryTypicalPatient_HasNoEffectAtAll(int exactUpTo)
    {
        var model = MadeModel.Entangled(3);
        var attribution = model.Attributor(new([[0.1, 0.5, 0.2], [0.3, 0.5, 0.9]]), exactUpTo).Attribute([0.7, 0.5, 0.4]);
        Assert.Equal(0, attribution.Effects.Single(effect => effect.Column == 1).Effect);
        Assert.All(attribution.Effects.Where(effect => effect.Column != 1), effect => Assert.NotEqual(0, effect.Effect));
    }

    [Fact]
    public void Attribute_InputTheModelDoesNotLookAt_HasNoEffect()
    {
        var model = new MadeModel(3, row => 0.5 * row[0] * row[2]);
        Assert.Equal(0, model.Attributor(Pair).Attribute([0.7, 9, 0.4]).Effects.Single(effect => effect.Column == 1).Effect);
    }

    [Fact]
    public void Attribute_InterchangeableInputs_ShareAlike()
    {
        var model = new MadeModel(3, row => 1 / (1 + Math.Exp(-row[0] * row[2] - row[1])));
        var attribution = model.Attributor(new([[0.2, 1, 0.2], [-1, 3, -1]])).Attribute([0.9, 2, 0.9]);
        var effects = attribution.Effects.OrderBy(effect => effect.Column).Select(effect => effect.Effect).ToList();
        Assert.Equal(effects[0], effects[2], 1e-12);
        Assert.NotEqual(effects[0], effects[1], 1e-3);
    }

    [Fact]
    public void Attribute_Effects_AreSortedBySize()
    {
        var sizes = MadeModel.Entangled(8).Attributor(MadeModel.Typical(8, 4, seed: 1)).Attribute(MadeModel.Row(8, new(9)))
            .Effects.Select(effect => Math.Abs(effect.Effect)).ToList();
        Assert.Equal(sizes.OrderDescending(), sizes);
    }

    /// <summary>The base is reckoned when the attributor is made, a patient in one call of the model for every 4,096 rows.</summary>
    [Fact]
    public void Attribute_Rows_AreAskedInBlocks()
    {
        var model = MadeModel.Entangled(12);
        var attributor = model.Attributor(MadeModel.Typical(12, 2, seed: 1));
        Assert.Equal([2], model.RowsOfCalls);
        attributor.Attribute(MadeModel.Row(12, new(4)));
        Assert.Equal([2, 4096, 4095], model.RowsOfCalls);
    }

    [Fact]
    public void Attribute_OtherWidth_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MadeModel.Entangled(3).Attributor(Pair).Attribute([1, 2]));

    [Fact]
    public void Constructor_UnsoundTypicalPatients_AreRefused() =>
        Assert.Throws<ArgumentException>(() => MadeModel.Entangled(4).Attributor(Pair));

    [Fact]
    public void ToString_Attribution_WithholdsTheValues()
    {
        var attribution = MadeModel.Entangled(3).Attributor(Pair).Attribute([0.5, 0.25, 0.125]);
        Assert.Equal("Attribution (values withheld)", attribution.ToString());
        Assert.Equal("FeatureEffect (values withheld)", attribution.Effects[0].ToString());
    }

    private static void AssertAddsUp(Attribution attribution) =>
        Assert.Equal(attribution.Probability,
            attribution.Base + attribution.MissingEffect + attribution.Effects.Sum(effect => effect.Effect), 1e-12);
}
