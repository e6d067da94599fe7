using LightGbm;
using Sepsis.Domain;
using Sepsis.Domain.Ensemble;

namespace Sepsis.Infrastructure.Ensemble;

/// <summary>
/// Gradient-boosted trees; a missing value takes the branch learned for it. LightGBM reads and checks the model, and predicts
/// where several threads may. On one thread its trees are walked here, if that gives LightGBM's own bits on probing rows.
/// </summary>
internal sealed class LightGbmModel : IRiskModel
{
    private const int ProbeRows = 64;

    private readonly Booster _booster;
    private readonly WalkedTrees? _walked;

    public LightGbmModel(string name, string modelText, int featureCount)
    {
        Name = name;
        _booster = Booster.FromModelText(modelText);
        if (Fault(featureCount) is { } fault)
        {
            _booster.Dispose();
            throw fault;
        }

        _walked = WalkedTrees.Of(modelText, featureCount) is { } walked && AgreesWithLightGbm(walked) ? walked : null;
    }

    public string Name { get; }

    public double Predict(ReadOnlySpan<double> features)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(features.Length, _booster.FeatureCount);
        return _walked?.Predict(features) ?? _booster.PredictRow(features);
    }

    public void PredictMany(ReadOnlySpan<double> rows, Span<double> probabilities, int threads = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows.Length, probabilities.Length * _booster.FeatureCount, nameof(rows));
        if (threads == 1 && _walked is not null)
            _walked.Predict(rows, probabilities);
        else if (!probabilities.IsEmpty)
            _booster.PredictRows(rows, _booster.FeatureCount, probabilities, threads: threads);
    }

    public void Dispose() => _booster.Dispose();

    private bool AgreesWithLightGbm(WalkedTrees walked)
    {
        var probes = walked.Probes(ProbeRows);
        var (ours, theirs) = (new double[ProbeRows], new double[ProbeRows]);
        walked.Predict(probes, ours);
        _booster.PredictRows(probes, _booster.FeatureCount, theirs, threads: 1);
        for (var row = 0; row < ProbeRows; row++)
            if (ours[row] != theirs[row] || walked.Predict(probes.AsSpan(row * _booster.FeatureCount, _booster.FeatureCount)) != theirs[row])
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
