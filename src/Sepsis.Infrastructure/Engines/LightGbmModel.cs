using LightGbm;
using Sepsis.Domain;
using Sepsis.Domain.Ensemble;

namespace Sepsis.Infrastructure.Engines;

/// <summary>
/// Gradient-boosted trees; a missing value takes the branch learned for it. LightGBM reads and checks the model; its trees are
/// scored here, quicker on one thread than its own walk on two, if that gives LightGBM's own bits on probing rows.
/// </summary>
internal sealed class LightGbmModel : IRiskModel
{
    private const int ProbeRows = 64;

    private readonly Booster _booster;
    private readonly QuickScorer? _quick;

    public LightGbmModel(string name, string modelText, int featureCount)
    {
        Name = name;
        _booster = Booster.FromModelText(modelText);
        if (Fault(featureCount) is { } fault)
        {
            _booster.Dispose();
            throw fault;
        }

        _quick = QuickScorer.Of(modelText, featureCount) is { } quick && AgreesWithLightGbm(quick) ? quick : null;
    }

    public string Name { get; }

    public double Predict(ReadOnlySpan<double> features)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(features.Length, _booster.FeatureCount);
        return _quick?.Predict(features) ?? _booster.PredictRow(features);
    }

    public void PredictMany(ReadOnlySpan<double> rows, Span<double> probabilities, int threads = 0)
    {
        var width = _booster.FeatureCount;
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows.Length, probabilities.Length * width, nameof(rows));
        if (_quick is null && !probabilities.IsEmpty)
            _booster.PredictRows(rows, width, probabilities, threads: threads);
        for (var row = 0; _quick is not null && row < probabilities.Length; row++)
            probabilities[row] = _quick.Predict(rows.Slice(row * width, width));
    }

    public void Dispose() => _booster.Dispose();

    private bool AgreesWithLightGbm(QuickScorer quick)
    {
        var (probes, lightGbm, width) = (quick.Probes(ProbeRows), new double[ProbeRows], _booster.FeatureCount);
        _booster.PredictRows(probes, width, lightGbm, threads: 1);
        for (var row = 0; row < ProbeRows; row++)
            if (quick.Predict(probes.AsSpan(row * width, width)) != lightGbm[row])
                return false;
        return true;
    }

    private SepsisException? Fault(int featureCount)
    {
        if (_booster.FeatureCount != featureCount)
            return MemberEngine.WrongWidth(Name, _booster.FeatureCount, featureCount);
        return _booster.OutputsPerRow == 1 ? null
            : new SepsisException(SepsisError.MemberUnreadable, $"{Name} gives {_booster.OutputsPerRow} numbers a row, one probability is needed.");
    }
}
