using Microsoft.ML.OnnxRuntime;
using Sepsis.Domain;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Infrastructure.Engines;
using Sepsis.Infrastructure.Tests.Bundles;

namespace Sepsis.Infrastructure.Tests.Engines;

public sealed class EnsemblePredictorTests
{
    [Fact]
    public void Predict_EngineFails_IsAnEngineFault()
    {
        using var predictor = Broken();
        var fault = Assert.Throws<SepsisException>(() => predictor.Predict(PatientReading.Of(), new double[1]));
        Assert.Same(SepsisError.EngineFault, fault.Error);
    }

    [Fact]
    public void PredictMany_EngineFails_IsAnEngineFault()
    {
        using var predictor = Broken();
        var fault = Assert.Throws<SepsisException>(() => predictor.PredictMany([PatientReading.Of()], new double[1], new double[1]));
        Assert.Same(SepsisError.EngineFault, fault.Error);
    }

    private static EnsemblePredictor Broken()
    {
        using var kept = BundleReader.Read(BundleCopy.Kept);
        var features = new FeatureSchema([Feature.Of(Measurements.HeartRate)]);
        return new(kept.Bundle with { Answers = null },
            new EnsembleModel(features, [new BrokenModel()], new SoftVote(1), new PlattCalibrator(1, 0)));
    }

    private sealed class BrokenModel : IRiskModel
    {
        public string Name => "broken";

        public double Predict(ReadOnlySpan<double> features) => throw OutOfTrees();

        public void PredictMany(ReadOnlySpan<double> rows, Span<double> probabilities, int threads = 0) => throw OutOfTrees();

        public void Dispose()
        {
        }

        /// <summary>As ONNX Runtime fails: its exception has no constructor for others.</summary>
        private static OnnxRuntimeException OutOfTrees() =>
            Assert.Throws<OnnxRuntimeException>(() => new InferenceSession("no model"u8.ToArray()));
    }
}
