using LightGbm;
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
        if (_booster.FeatureCount == featureCount)
            return;
        var actual = _booster.FeatureCount;
        _booster.Dispose();
        throw MemberEngine.WrongWidth(name, actual, featureCount);
    }

    public string Name { get; }

    public double Predict(ReadOnlySpan<double> features) => _booster.PredictRow(features);

    public void PredictMany(ReadOnlySpan<double> rows, Span<double> probabilities)
    {
        if (!probabilities.IsEmpty)
            _booster.PredictRows(rows, _booster.FeatureCount, probabilities);
    }

    public void Dispose() => _booster.Dispose();
}
