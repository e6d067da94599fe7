using Microsoft.ML.OnnxRuntime;
using Sepsis.Domain;
using Sepsis.Domain.Ensemble;
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
        var model = new BreakingModel();
        var ensemble = new EnsembleModel(kept.Bundle.Schema, [model], new SoftVote(1), new PlattCalibrator(1, 0));
        var predictor = new EnsemblePredictor(kept.Bundle, kept.Contents, ensemble);
        model.Breaks = true;
        return predictor;
    }

    /// <summary>Sound while it is loaded.</summary>
    private sealed class BreakingModel : IRiskModel
    {
        public bool Breaks { get; set; }

        public string Name => "breaking";

        public double Predict(ReadOnlySpan<double> features) => Breaks ? throw OutOfTrees() : 0.5;

        public void PredictMany(ReadOnlySpan<double> rows, Span<double> probabilities, int threads = 0)
        {
            if (Breaks)
                throw OutOfTrees();
            probabilities.Fill(0.5);
        }

        public void Dispose()
        {
        }

        /// <summary>As ONNX Runtime fails: its exception has no constructor for others.</summary>
        private static OnnxRuntimeException OutOfTrees() =>
            Assert.Throws<OnnxRuntimeException>(() => new InferenceSession("no model"u8.ToArray()));
    }
}
