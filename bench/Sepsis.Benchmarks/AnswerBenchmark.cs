using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Infrastructure.Engines;

namespace Sepsis.Benchmarks;

/// <summary>
/// What a clinician's answer costs beyond the probability, on the bundle that ships: how sure and the scores at every
/// request; why and what next where asked. Goals at p95: 0.1 ms, 20 ms and 20 ms.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(Percentiles))]
public class AnswerBenchmark : IDisposable
{
    private static readonly PatientReading Twenty = With(20);
    private static readonly PatientReading Twelve = With(12);
    private static readonly PatientReading Seven = With(7);
    private readonly EnsemblePredictor _predictor = DemoBundle.Load();
    private readonly double[] _members = new double[2];

    [Benchmark(Baseline = true)]
    public int HowSureAndScores()
    {
        var assessment = new RiskAssessment(
            Guid.Empty, DateTimeOffset.UnixEpoch, Twenty, _predictor.Bundle, _predictor.Predict(Twenty, _members), _members);
        return assessment.Interval.Lower + (int)assessment.Set + (int)assessment.Level
            + assessment.Scores.Count + (assessment.Agreement is null ? 0 : 1) > 0
            ? assessment.Missing.Count() + AssessmentWarning.Of(assessment).Count() : 0;
    }

    [Benchmark]
    public double WhyOfSevenInputs() => Why(Seven);

    [Benchmark]
    public double WhyOfTwelveInputs() => Why(Twelve);

    [Benchmark]
    public double WhyOfTwentyInputs() => Why(Twenty);

    [Benchmark]
    public int WhatWouldChangeTheBand() => _predictor.Insight.BandChanges(Twenty, _predictor.Predict(Twenty, _members)).Count;

    [Benchmark]
    public int WhatNextOfSevenInputs()
    {
        var assessment = new RiskAssessment(
            Guid.Empty, DateTimeOffset.UnixEpoch, Seven, _predictor.Bundle, _predictor.Predict(Seven, _members), _members);
        return NextStep.Of(_predictor.Insight.Next(Seven), assessment).Count;
    }

    public void Dispose()
    {
        _predictor.Dispose();
        GC.SuppressFinalize(this);
    }

    private double Why(PatientReading patient) => _predictor.Insight.Explain(patient, _predictor.Predict(patient, _members)).MissingEffect;

    /// <summary>The first so many inputs the shipped model looks at, at the catalogue's example values.</summary>
    private static PatientReading With(int inputs) =>
        PatientReading.Of(
            [.. Measurements.ModelInputs.Where(measurement => measurement != Measurements.NumComorbidities).Take(inputs)
                .Select(measurement => (measurement, measurement.Example))]);

    private sealed class Percentiles : ManualConfig
    {
        public Percentiles() => AddColumn(StatisticColumn.P95);
    }
}
