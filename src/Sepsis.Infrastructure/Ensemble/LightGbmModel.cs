using LightGbm;
using Sepsis.Domain;
using Sepsis.Domain.Ensemble;

namespace Sepsis.Infrastructure.Ensemble;

/// <summary>Gradient-boosted trees, run by LightGBM itself; a missing value takes the branch learned for it.</summary>
internal sealed class LightGbmModel : IRiskModel
{
    private readonly Booster _booster;

    public LightGbmModel(string name, string modelText, int featureCount)
    {
        Name = name;
        _booster = Booster.FromModelText(modelText);
        if (Fault(featureCount) is not { } fault)
            return;
        _booster.Dispose();
        throw fault;
    }

    public string Name { get; }

    public double Predict(ReadOnlySpan<double> features) => _booster.PredictRow(features);

    public void PredictMany(ReadOnlySpan<double> rows, Span<double> probabilities, int threads = 0)
    {
        if (!probabilities.IsEmpty)
            _booster.PredictRows(rows, _booster.FeatureCount, probabilities, threads: threads);
    }

    public void Dispose() => _booster.Dispose();

    private SepsisException? Fault(int featureCount)
    {
        if (_booster.FeatureCount != featureCount)
            return MemberEngine.WrongWidth(Name, _booster.FeatureCount, featureCount);
        return _booster.OutputsPerRow == 1 ? null
            : new SepsisException(SepsisError.MemberUnreadable, $"{Name} gives {_booster.OutputsPerRow} numbers a row, one probability is needed.");
    }
}
