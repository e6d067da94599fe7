using BenchmarkDotNet.Attributes;

namespace Sepsis.Benchmarks;

/// <summary>Every hash, both engines, the golden rows: what a start costs before the first prediction.</summary>
[MemoryDiagnoser]
public class BundleLoadBenchmark
{
    [Benchmark]
    public string Load()
    {
        using var predictor = DemoBundle.Load();
        return predictor.Bundle.Sha256;
    }
}
