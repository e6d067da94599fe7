using Sepsis.Application.Models;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Answers.Distributions;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;

namespace Sepsis.Application.Tests.Assess;

/// <summary>
/// The test model with what format v3 adds, made by hand: the risk is the heart rate over 300, and the lactate over 100 on
/// top where it is known. The typical patient has 60 and 1; training ended at 220 and 8.
/// </summary>
internal sealed class ExplainingPredictor : IEnsemblePredictor
{
    public ExplainingPredictor(Bundle bundle)
    {
        var dependence = new InputDependence([Even(Measurements.HeartRate, 40, 180), Even(Measurements.LactateLevel, 0, 10)], [0], 0);
        var limits = new InputLimits(
            [new(Measurements.HeartRate.Name, 20, 30, 60, 110, 180, 220), new(Measurements.LactateLevel.Name, 0, 0, 0.5, 4, 7, 8)], 1000,
            2000);
        var distributions = new ConditionalDistributions(dependence);
        Bundle = bundle with
        {
            Profile = new(
                2, [FeatureProfile.Of(Measurements.HeartRate.Name, [60, 100]), FeatureProfile.Of(Measurements.LactateLevel.Name, [1, 3])]),
            Answers = new([], new([[60, 1]]), dependence, limits),
            Distributions = distributions,
            Limits = new(limits, distributions),
        };
        Insight = ModelInsight.Of(Bundle, PredictRows);
    }

    public Bundle Bundle { get; }

    public ModelInsight? Insight { get; }

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

    private static InputMarginal Even(Measurement measurement, double low, double high) =>
        new(
            measurement.Name,
            [.. Enumerable.Range(0, InputDependence.Knots).Select(knot => low + (high - low) * knot / (InputDependence.Knots - 1))]);
}
