using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Tests.Ensemble;

public sealed class EnsembleModelTests
{
    private static readonly FeatureSchema Schema = new([Feature.Of(Measurements.LactateLevel), Feature.Of(Measurements.HeartRate)]);

    [Fact]
    public void Predict_Reading_VotesOverTheMembersOwnFeatures()
    {
        using var ensemble = new EnsembleModel(
            Schema, [new FirstFeature("a", 0.1), new FirstFeature("b", 0.2)], new SoftVote(0.25, 0.75), new PlattCalibrator(1, 0));
        var members = new double[2];
        var probability = ensemble.Predict(PatientReading.Of((Measurements.LactateLevel, 3), (Measurements.HeartRate, 90)), members);
        Assert.Equal([0.3, 0.6], members.Select(p => Math.Round(p, 12)));
        Assert.Equal(0.25 * 0.3 + 0.75 * 0.6, probability, 9);
    }

    [Fact]
    public void PredictMany_Rows_EqualsOneByOne()
    {
        using var ensemble = new EnsembleModel(
            Schema, [new FirstFeature("a", 0.1), new FirstFeature("b", 0.2)], new SoftVote(0.25, 0.75), new PlattCalibrator(0.9, 0.1));
        double[] rows = [1, 80, 2, 90, 3, 100];
        var members = new double[6];
        var many = new double[3];
        ensemble.PredictMany(rows, members, many);
        for (var i = 0; i < 3; i++)
        {
            var single = new double[2];
            Assert.Equal(ensemble.Predict(rows.AsSpan(i * 2, 2), single), many[i]);
            Assert.Equal(single, members[(i * 2)..(i * 2 + 2)]);
        }
    }

    private sealed class FirstFeature(string name, double factor) : IRiskModel
    {
        public string Name => name;

        public double Predict(ReadOnlySpan<double> features) => factor * features[0];

        public void PredictMany(ReadOnlySpan<double> rows, Span<double> probabilities, int threads = 0)
        {
            for (var i = 0; i < probabilities.Length; i++)
                probabilities[i] = Predict(rows.Slice(i * 2, 2));
        }

        public void Dispose()
        {
        }
    }
}
