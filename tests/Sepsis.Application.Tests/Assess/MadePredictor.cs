using Sepsis.Application.Models;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;

namespace Sepsis.Application.Tests.Assess;

/// <summary>
/// The test model: the risk is the heart rate over 300, and the lactate over 100 on top where it is known. Its set for who sends no
/// lactate says a tenth more.
/// </summary>
internal sealed class MadePredictor(bool isSet = false) : IEnsemblePredictor
{
    private const double MoreOfTheSet = 0.1;

    private readonly MadePredictor[] _sets = isSet ? [] : [new(isSet: true)];

    /// <summary>Whether there is a set at all.</summary>
    public bool IsFamily { get; init; }

    public Bundle Bundle { get; } = isSet ? TestModel.Bundle with { Set = "without-lactate" } : TestModel.Bundle;

    public BundleContents Contents => TestModel.Contents;

    public IReadOnlyList<IEnsemblePredictor> Sets => IsFamily ? _sets : [];

    public IEnsemblePredictor ChooseFor(PatientReading reading) => IsFamily && !reading.Sent.Holds(Panel.Lactate) ? _sets[0] : this;

    public ModelInsight Insight { get; } = new(TestModel.Bundle, PredictRows);

    public double Predict(PatientReading reading, Span<double> memberProbabilities) =>
        memberProbabilities[0] = Risk(reading[Measurements.HeartRate], reading[Measurements.LactateLevel]) + (isSet ? MoreOfTheSet : 0);

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
