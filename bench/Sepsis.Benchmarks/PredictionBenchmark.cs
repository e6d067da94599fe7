using BenchmarkDotNet.Attributes;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Inputs;
using Sepsis.Infrastructure.Engines;

namespace Sepsis.Benchmarks;

/// <summary>One patient inside the process: features, both members, vote, calibration; and each engine alone.</summary>
[MemoryDiagnoser]
public class PredictionBenchmark : IDisposable
{
    private readonly EnsemblePredictor _predictor = DemoBundle.Load();
    private readonly PatientReading _patient = DemoBundle.Patient;
    private double[] _features = [];

    [GlobalSetup]
    public void Setup()
    {
        _features = new double[_predictor.Ensemble.Schema.Width];
        _predictor.Ensemble.Schema.Build(_patient, _features);
    }

    [Benchmark(Baseline = true)]
    public double Ensemble()
    {
        Span<double> members = stackalloc double[2];
        return _predictor.Predict(_patient, members);
    }

    [Benchmark]
    public double LightGbmAlone() => Member(0).Predict(_features);

    [Benchmark]
    public double OnnxAlone() => Member(1).Predict(_features);

    public void Dispose()
    {
        _predictor.Dispose();
        GC.SuppressFinalize(this);
    }

    private IRiskModel Member(int index) => _predictor.Ensemble.Members[index];
}
