using Sepsis.Application.Ensemble;
using Sepsis.Domain.Bundles;
using Sepsis.Domain.Vitals;

namespace Sepsis.Api.Tests.Hosting;

/// <summary>The risk is the heart rate over 300, so that an answer shows which patient it belongs to.</summary>
internal sealed class FakePredictor : IEnsemblePredictor
{
    /// <summary>A heart rate at which the engine breaks, quoting the value as careless code would.</summary>
    public const double Breaking = 299;

    public Bundle Bundle => FakeBundle.Bundle;

    public double Predict(PatientReading reading, Span<double> memberProbabilities)
    {
        var risk = reading[Measurements.HeartRate] / 300;
        if (reading[Measurements.HeartRate] == Breaking)
            throw new InvalidOperationException($"no tree for {string.Join(' ', reading.AsSpan().ToArray())}");
        memberProbabilities.Fill(risk);
        return risk;
    }

    public void PredictMany(IReadOnlyList<PatientReading> readings, Span<double> memberProbabilities, Span<double> probabilities)
    {
        for (var i = 0; i < readings.Count; i++)
            probabilities[i] = Predict(readings[i], memberProbabilities.Slice(2 * i, 2));
    }
}
