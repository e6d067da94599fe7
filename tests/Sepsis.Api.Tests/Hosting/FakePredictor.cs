using Sepsis.Application.Models;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;

namespace Sepsis.Api.Tests.Hosting;

/// <summary>The risk is the heart rate over 300, so that an answer shows which patient it belongs to.</summary>
internal sealed class FakePredictor : IEnsemblePredictor
{
    /// <summary>A heart rate at which the engine breaks, quoting the value as careless code would.</summary>
    public const double Breaking = 299;

    public Bundle Bundle => FakeBundle.Bundle;

    public BundleContents Contents => FakeBundle.Contents;

    public IReadOnlyList<IEnsemblePredictor> Sets => [];

    public IEnsemblePredictor ChooseFor(PatientReading reading) => this;

    public ModelInsight Insight { get; } = new(FakeBundle.Bundle, PredictRows);

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

    /// <summary>The heart rate is the first of the inputs.</summary>
    private static void PredictRows(ReadOnlySpan<double> inputs, Span<double> probabilities)
    {
        var width = inputs.Length / probabilities.Length;
        for (var i = 0; i < probabilities.Length; i++)
            probabilities[i] = inputs[i * width] / 300;
    }
}
