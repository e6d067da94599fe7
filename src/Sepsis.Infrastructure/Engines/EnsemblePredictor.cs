using System.Buffers;
using Sepsis.Application.Models;
using Sepsis.Domain;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;

namespace Sepsis.Infrastructure.Engines;

/// <summary>A verified bundle with its engines running, and those of its sets.</summary>
public sealed class EnsemblePredictor : IEnsemblePredictor, IDisposable
{
    private readonly EnsemblePredictor[] _sets;

    /// <param name="bundle">That can serve.</param>
    /// <param name="contents">Its files.</param>
    /// <param name="ensemble">Its engines.</param>
    /// <param name="sets">The others of its family, the one with the most inputs first.</param>
    public EnsemblePredictor(
        Bundle bundle, BundleContents contents, EnsembleModel ensemble, IReadOnlyList<EnsemblePredictor>? sets = null)
    {
        (Bundle, Contents, Ensemble) = (bundle, contents, ensemble);
        _sets = [.. sets ?? []];
        Insight = new(bundle, RiskOfRows);
    }

    public Bundle Bundle { get; }

    public BundleContents Contents { get; }

    public EnsembleModel Ensemble { get; }

    public IReadOnlyList<IEnsemblePredictor> Sets => _sets;

    public ModelInsight Insight { get; }

    public IEnsemblePredictor ChooseFor(PatientReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return SenderChoice.Of(this, _sets, static of => of.Bundle.Schema.Panels, reading.Sent);
    }

    /// <summary>The same engines, by what is wanted of each bundle.</summary>
    public EnsemblePredictor With(Func<Bundle, Bundle> wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return new(wanted(Bundle), Contents, Ensemble, [.. _sets.Select(set => set.With(wanted))]);
    }

    public double Predict(PatientReading reading, Span<double> memberProbabilities)
    {
        try
        {
            return Ensemble.Predict(reading, memberProbabilities);
        }
        catch (Exception fault) when (MemberEngine.IsFault(fault))
        {
            throw Failed(fault);
        }
    }

    public void PredictMany(IReadOnlyList<PatientReading> readings, Span<double> memberProbabilities, Span<double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var width = Ensemble.Schema.Width;
        var rows = new double[readings.Count * width];
        for (var i = 0; i < readings.Count; i++)
            Ensemble.Schema.Build(readings[i], rows.AsSpan(i * width, width));
        try
        {
            Ensemble.PredictMany(rows, memberProbabilities, probabilities);
        }
        catch (Exception fault) when (MemberEngine.IsFault(fault))
        {
            throw Failed(fault);
        }
    }

    /// <summary>
    /// On the caller's thread alone: several requests ask at once, and each would start as many threads as there are cores.
    /// </summary>
    private void RiskOfRows(ReadOnlySpan<double> inputs, Span<double> probabilities)
    {
        var schema = Ensemble.Schema;
        var rows = ArrayPool<double>.Shared.Rent(probabilities.Length * schema.Width);
        var members = ArrayPool<double>.Shared.Rent(probabilities.Length * Ensemble.Members.Count);
        try
        {
            for (var i = 0; i < probabilities.Length; i++)
            {
                var row = rows.AsSpan(i * schema.Width, schema.Width);
                inputs.Slice(i * schema.Inputs, schema.Inputs).CopyTo(row);
                schema.Derive(row);
            }

            Ensemble.PredictMany(rows.AsSpan(0, probabilities.Length * schema.Width),
                members.AsSpan(0, probabilities.Length * Ensemble.Members.Count), probabilities, threads: 1);
        }
        catch (Exception fault) when (MemberEngine.IsFault(fault))
        {
            throw Failed(fault);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rows);
            ArrayPool<double>.Shared.Return(members);
        }
    }

    public void Dispose()
    {
        Ensemble.Dispose();
        foreach (var set in _sets)
            set.Dispose();
    }

    private static SepsisException Failed(Exception fault) => new(SepsisError.EngineFault, fault.Message, fault);
}
