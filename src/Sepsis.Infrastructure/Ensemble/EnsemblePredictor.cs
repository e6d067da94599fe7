using Sepsis.Application.Ensemble;
using Sepsis.Domain.Bundles;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Vitals;

namespace Sepsis.Infrastructure.Ensemble;

/// <summary>A verified bundle with its engines running.</summary>
public sealed class EnsemblePredictor(Bundle bundle, EnsembleModel ensemble) : IEnsemblePredictor, IDisposable
{
    public Bundle Bundle => bundle;

    public EnsembleModel Ensemble => ensemble;

    public double Predict(PatientReading reading, Span<double> memberProbabilities) =>
        ensemble.Predict(reading, memberProbabilities);

    public void PredictMany(IReadOnlyList<PatientReading> readings, Span<double> memberProbabilities, Span<double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var width = ensemble.Schema.Count;
        var rows = new double[readings.Count * width];
        for (var i = 0; i < readings.Count; i++)
            ensemble.Schema.Build(readings[i], rows.AsSpan(i * width, width));
        ensemble.PredictMany(rows, memberProbabilities, probabilities);
    }

    public void Dispose() => ensemble.Dispose();
}
