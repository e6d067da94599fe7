using Sepsis.Application.Ensemble;
using Sepsis.Domain;
using Sepsis.Domain.Bundles;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Vitals;

namespace Sepsis.Infrastructure.Ensemble;

/// <summary>A verified bundle with its engines running.</summary>
public sealed class EnsemblePredictor(Bundle bundle, EnsembleModel ensemble) : IEnsemblePredictor, IDisposable
{
    public Bundle Bundle => bundle;

    public EnsembleModel Ensemble => ensemble;

    public double Predict(PatientReading reading, Span<double> memberProbabilities)
    {
        try
        {
            return ensemble.Predict(reading, memberProbabilities);
        }
        catch (Exception fault) when (MemberEngine.IsFault(fault))
        {
            throw Failed(fault);
        }
    }

    public void PredictMany(IReadOnlyList<PatientReading> readings, Span<double> memberProbabilities, Span<double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var width = ensemble.Schema.Width;
        var rows = new double[readings.Count * width];
        for (var i = 0; i < readings.Count; i++)
            ensemble.Schema.Build(readings[i], rows.AsSpan(i * width, width));
        try
        {
            ensemble.PredictMany(rows, memberProbabilities, probabilities);
        }
        catch (Exception fault) when (MemberEngine.IsFault(fault))
        {
            throw Failed(fault);
        }
    }

    public void Dispose() => ensemble.Dispose();

    private static SepsisException Failed(Exception fault) => new(SepsisError.EngineFault, fault.Message, fault);
}
