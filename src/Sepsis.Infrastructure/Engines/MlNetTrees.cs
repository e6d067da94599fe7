using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;
using Sepsis.Domain;
using Sepsis.Domain.Ensemble;
using BoostedTrees = Microsoft.ML.Calibrators.CalibratedModelParametersBase<
    Microsoft.ML.Trainers.LightGbm.LightGbmBinaryModelParameters, Microsoft.ML.Calibrators.PlattCalibrator>;

namespace Sepsis.Infrastructure.Engines;

/// <summary>
/// Gradient-boosted trees, an ML.NET model. ML.NET reads and checks it; its trees are scored here by their leaf masks, in a
/// quarter of the time. That serves only where it gives ML.NET's own bits.
/// </summary>
public sealed class MlNetTrees : IRiskModel
{
    /// <summary>Rows drawn to compare on, beside those with one value missing or one known, all and none.</summary>
    private const int DrawnRows = 64;

    private readonly ITransformer _model;
    private readonly LeafMasks _trees;
    private readonly int _width;

    internal MlNetTrees(string name, ITransformer model, LeafMasks trees, int width)
    {
        (Name, _model, _trees, _width) = (name, model, trees, width);
        RequireMlNetsBits(_trees.Probes(DrawnRows));
    }

    public string Name { get; }

    internal static MlNetTrees Open(string name, byte[] zip, int featureCount)
    {
        var machineLearning = new MLContext();
        machineLearning.ComponentCatalog.RegisterAssembly(typeof(LightGbmBinaryModelParameters).Assembly);
        var model = machineLearning.Model.Load(new MemoryStream(zip), out var schema);
        var width = schema.GetColumnOrNull(FeatureRows.Column)?.Type is VectorDataViewType { IsKnownSize: true } vector ? vector.Size : 0;
        if (width != featureCount)
            throw MemberEngine.WrongWidth(name, width, featureCount);
        var trees = LeafMasks.Of(BoostedOf(model, name), featureCount) ?? throw new SepsisException(
            SepsisError.MemberUnreadable,
            $"{name} holds trees of more than {SplitTree.MostLeaves} leaves, of categories, or too many of them.");
        return new(name, model, trees, featureCount);
    }

    public double Predict(ReadOnlySpan<double> features) => _trees.Predict(features);

    public void PredictMany(ReadOnlySpan<double> rows, Span<double> probabilities, int threads = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows.Length, probabilities.Length * _width, nameof(rows));
        for (var row = 0; row < probabilities.Length; row++)
            probabilities[row] = _trees.Predict(rows.Slice(row * _width, _width));
    }

    /// <param name="rows">Row-major; NaN where not known.</param>
    public void RequireMlNetsBits(double[] rows)
    {
        var expected = FeatureRows.Score(_model, rows, _width);
        for (var row = 0; row < expected.Length; row++)
            if (_trees.Predict(rows.AsSpan(row * _width, _width)) != expected[row])
                throw new SepsisException(SepsisError.ScorerMismatch,
                    $"{Name}: of {expected.Length} rows made to compare on, row {row + 1} is scored otherwise.");
    }

    /// <summary>What the trees' splits on each feature gained in training, together.</summary>
    public double[] GainOfFeatures()
    {
        var gains = new double[_width];
        foreach (var tree in BoostedOf(_model, Name).SubModel.TrainedTreeEnsemble.Trees)
            for (var split = 0; split < tree.NumberOfNodes; split++)
                gains[tree.NumericalSplitFeatureIndexes[split]] += tree.SplitGains[split];
        return gains;
    }

    public void Dispose() => (_model as IDisposable)?.Dispose();

    internal static BoostedTrees BoostedOf(ITransformer model, string name) =>
        (model as ISingleFeaturePredictionTransformer<object>)?.Model as BoostedTrees
        ?? throw new SepsisException(SepsisError.MemberUnreadable, $"{name} is no LightGBM model of one probability.");
}
