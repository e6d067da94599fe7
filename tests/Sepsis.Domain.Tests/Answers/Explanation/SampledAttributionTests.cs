using Sepsis.Domain.Answers;
using Sepsis.Domain.Answers.Explanation;

namespace Sepsis.Domain.Tests.Answers.Explanation;

/// <summary>Drawn orders against all coalitions, on patients for whom both can be had.</summary>
public sealed class SampledAttributionTests
{
    private const int Inputs = 11;

    private static readonly MadeModel Model = MadeModel.Entangled(Inputs);

    private static readonly TypicalPatients Typical = MadeModel.Typical(Inputs, 4, seed: 11);

    /// <summary>
    /// Over 220 effects the misses must look like their standard errors: the mean square of a standardised miss is 1 for
    /// sound errors (1.08 here), and within four of them lie all.
    /// </summary>
    [Fact]
    public void Attribute_Sampled_MissesTheExactByItsStandardErrors()
    {
        var (exact, sampled) = (Model.Attributor(Typical), Model.Attributor(Typical, exactUpTo: 0));
        var random = new Random(12);
        var misses = new List<double>();
        for (var i = 0; i < 20; i++)
        {
            var patient = MadeModel.Row(Inputs, random);
            var expected = exact.Attribute(patient).Effects.ToDictionary(effect => effect.Column, effect => effect.Effect);
            var attribution = sampled.Attribute(patient);
            Assert.Equal(AttributionMethod.Sampled, attribution.Method);
            misses.AddRange(attribution.Effects.Select(effect => (effect.Effect - expected[effect.Column]) / effect.StandardError!.Value));
        }

        Assert.All(misses, miss => Assert.InRange(miss, -4, 4));
        Assert.InRange(misses.Average(miss => miss * miss), 0.7, 1.4);
    }

    /// <summary>An error that says nothing would pass any comparison with the truth.</summary>
    [Fact]
    public void Attribute_Sampled_IsSharp()
    {
        var effects = Model.Attributor(Typical, exactUpTo: 0).Attribute(MadeModel.Row(Inputs, new(13))).Effects;
        Assert.All(effects, effect => Assert.InRange(effect.StandardError!.Value, 1e-6, 0.01));
        Assert.True(Math.Abs(effects[0].Effect) > 10 * effects[0].StandardError);
    }

    [Fact]
    public void Attribute_AdditiveRisk_HasNoError()
    {
        var model = new MadeModel(Inputs, row => row.Select((value, i) => value * i / 100).Sum());
        var patient = MadeModel.Row(Inputs, new(14));
        Assert.All(model.Attributor(Typical, exactUpTo: 0).Attribute(patient).Effects, effect =>
        {
            Assert.Equal(0, effect.StandardError!.Value, 1e-15);
            Assert.Equal((effect.Value - Typical.Rows.Average(row => row[effect.Column])) * effect.Column / 100, effect.Effect, 1e-12);
        });
    }

    /// <summary>Of two inputs that act together the first to come gets nothing, and in the reverse order all: a pair is exact.</summary>
    [Fact]
    public void Attribute_RiskOfPairsOfInputs_HasNoError()
    {
        var model = new MadeModel(Inputs, row => row.Select((value, i) => value * row[(i + 4) % Inputs] * i / 100).Sum());
        var patient = MadeModel.Row(Inputs, new(14));
        var exact = model.Attributor(Typical).Attribute(patient).Effects;
        var sampled = model.Attributor(Typical, exactUpTo: 0).Attribute(patient).Effects;
        Assert.Equal(exact.Select(effect => effect.Column), sampled.Select(effect => effect.Column));
        Assert.All(sampled, (effect, i) => Assert.Equal(exact[i].Effect, effect.Effect, 1e-12));
        Assert.All(sampled, effect => Assert.Equal(0, effect.StandardError!.Value, 1e-15));
    }

    [Theory]
    [InlineData(11, 0)]
    [InlineData(20, 12)]
    [InlineData(27, 12)]
    public void Attribute_Rows_StayWithinTheBudget(int inputs, int exactUpTo)
    {
        var model = MadeModel.Entangled(inputs);
        var attributor = model.Attributor(MadeModel.Typical(inputs, 4, seed: 1), exactUpTo);
        model.RowsOfCalls.Clear();
        attributor.Attribute(MadeModel.Row(inputs, new(15)));
        Assert.InRange(Assert.Single(model.RowsOfCalls), 2100, 2405);
    }

    [Fact]
    public void Attribute_Twice_GivesTheSameAnswer()
    {
        var patient = MadeModel.Row(20, new(16));
        var typical = MadeModel.Typical(20, 4, seed: 17);
        Assert.Equal(MadeModel.Entangled(20).Attributor(typical).Attribute(patient).Effects,
            MadeModel.Entangled(20).Attributor(typical).Attribute(patient).Effects);
    }

    /// <summary>Beside the first typical patient one input differs, beside the second none, beside the third all.</summary>
    [Fact]
    public void Attribute_TypicalPatientsNearTheReal_AddsUp()
    {
        var patient = MadeModel.Row(13, new(18));
        double[] near = [0.11, .. patient[1..]];
        var model = MadeModel.Entangled(13);
        var attribution = model.Attributor(new([near, patient, MadeModel.Row(13, new(19))])).Attribute(patient);
        Assert.Equal(AttributionMethod.Sampled, attribution.Method);
        Assert.Equal(0, attribution.MissingEffect, 1e-12);
        Assert.Equal(attribution.Probability, attribution.Base + attribution.Effects.Sum(effect => effect.Effect), 1e-12);
    }
}
