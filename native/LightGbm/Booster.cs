using System.Text;
using LightGbm.Interop;

namespace LightGbm;

/// <summary>
/// A finished LightGBM model. Safe to use from many threads: LightGBM guards the single-row predictor
/// with a lock of its own, and batches share nothing but the trees.
/// </summary>
public sealed partial class Booster : IDisposable
{
    private readonly BoosterHandle _handle;
    private readonly FastConfigHandle _singleRow;

    private Booster(BoosterHandle handle, int iterations)
    {
        _handle = handle;
        IterationCount = iterations;
        Status.Check(NativeMethods.BoosterGetNumFeature(handle, out var features));
        FeatureCount = features;
        unsafe
        {
            FeatureNames = Names.Read(handle, NativeMethods.BoosterGetFeatureNames);
        }

        OutputsPerRow = (int)LengthOf(1, PredictionType.Normal);
        Status.Check(NativeMethods.BoosterPredictForMatSingleRowFastInit(
            handle, PredictionType.Normal, 0, AllIterations, NativeMethods.Float64, features, "", out _singleRow));
        _singleRow.PointsInto(handle);
    }

    public int FeatureCount { get; }

    public IReadOnlyList<string> FeatureNames { get; }

    public int IterationCount { get; }

    /// <summary>1, or the number of classes of a multi-class model.</summary>
    public int OutputsPerRow { get; }

    public static Booster FromModelText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ModelText.Read(Encoding.UTF8.GetBytes(text), Create);
    }

    public static Booster FromFile(string path) => ModelText.Read(File.ReadAllBytes(path), Create);

    /// <summary>Trains to the end in one call; <see cref="BoosterTrainer"/> gives a say after every iteration.</summary>
    public static Booster Train(Dataset training, string parameters, int iterations, CancellationToken cancellationToken = default)
    {
        using var trainer = BoosterTrainer.Create(training, parameters);
        trainer.Update(iterations, cancellationToken);
        return trainer.ToBooster();
    }

    /// <summary>The same model gives the same text, and the text the same predictions, bit for bit.</summary>
    /// <param name="iterations">The first so many; all if not positive.</param>
    public string ToModelText(int iterations = -1) => ModelText.Write(_handle, iterations);

    public double[] FeatureImportance(ImportanceType type)
    {
        var result = new double[FeatureCount];
        unsafe
        {
            fixed (double* first = result)
                Status.Check(NativeMethods.BoosterFeatureImportance(_handle, AllIterations, type, first));
        }

        return result;
    }

    public void Dispose()
    {
        _singleRow.Dispose();
        _handle.Dispose();
    }

    private static Booster Create(BoosterHandle handle, int iterations) => new(handle, iterations);
}
