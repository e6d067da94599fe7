using BenchmarkDotNet.Attributes;
using Sepsis.Infrastructure.Engines;

namespace Sepsis.Benchmarks;

/// <summary>4,096 patients at once, by each engine and by the ensemble; one operation is one patient.</summary>
[MemoryDiagnoser]
public class BatchBenchmark : IDisposable
{
    private const int Rows = 4096;
    private readonly EnsemblePredictor _predictor = DemoBundle.Load();
    private readonly double[] _probabilities = new double[Rows];
    private readonly double[] _members = new double[2 * Rows];
    private double[] _rows = [];

    [GlobalSetup]
    public void Setup()
    {
        var width = _predictor.Ensemble.Schema.Width;
        _rows = new double[Rows * width];
        for (var row = 0; row < Rows; row++)
            _predictor.Ensemble.Schema.Build(DemoBundle.Patient, _rows.AsSpan(row * width, width));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public void Ensemble() => _predictor.Ensemble.PredictMany(_rows, _members, _probabilities);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void LightGbmAlone() => _predictor.Ensemble.Members[0].PredictMany(_rows, _probabilities);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void OnnxAlone() => _predictor.Ensemble.Members[1].PredictMany(_rows, _probabilities);

    public void Dispose()
    {
        _predictor.Dispose();
        GC.SuppressFinalize(this);
    }
}
