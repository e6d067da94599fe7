using Sepsis.Application.Models;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;

namespace Sepsis.Application.Tests.Assess;

/// <summary>The test model: the risk is the heart rate over 300, and the lactate over 100 on top where it is known.</summary>
internal sealed class MadePredictor : IEnsemblePredictor
{
    public Bundle Bundle => TestModel.Bundle;

    public BundleContents Contents => TestModel.Contents;

    public ModelInsight Insight { get; } = new(TestModel.Bundle, PredictRows);

    public double Predict(PatientReading reading, Span<double> memberProbabilities) =>
        memberProbabilities[0] = Risk(reading[Measurements.HeartRate], reading[Measurements.LactateLevel]);

    public void PredictMany(IReadOnlyList<PatientReading> readings, Span<double> memberProbabilities, Span<double> probabilities)
    {
        for (var i = 0; i < readings.Count; i++)
            probabilities[i] = Predict(readings[i], memberProbabilities[i..]);
    }

    private static void PredictRows(ReadOnlySpan<double> inputs, Span<double> probabilities)
    {
        for (var i = 0; i < probabilities.Length; i++)
            probabilities[i] = Risk(inputs[2 * i], inputs[2 * i + 1]);
    }

    private static double Risk(double heartRate, double lactate) => heartRate / 300 + (double.IsNaN(lactate) ? 0 : lactate / 100);
}
