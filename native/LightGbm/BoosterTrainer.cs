using LightGbm.Interop;

namespace LightGbm;

/// <summary>
/// A model being trained, one iteration at a time; not for use by several threads at once.
/// For a reproducible model pass <c>seed</c>, <c>deterministic=true</c> and <c>force_row_wise=true</c>.
/// </summary>
public sealed class BoosterTrainer : IDisposable
{
    private readonly BoosterHandle _handle;
    private readonly Dataset _training;
    private int _validations;

    private BoosterTrainer(BoosterHandle handle, Dataset training)
    {
        _handle = handle;
        _training = training;
        handle.PointsInto(training.Handle);
        unsafe
        {
            MetricNames = Names.Read(handle, NativeMethods.BoosterGetEvalNames);
        }
    }

    /// <summary>The metrics asked for in the parameters, in the order <see cref="Evaluate"/> gives them.</summary>
    public IReadOnlyList<string> MetricNames { get; }

    public int IterationCount
    {
        get
        {
            Status.Check(NativeMethods.BoosterGetCurrentIteration(_handle, out var iterations));
            return iterations;
        }
    }

    public static BoosterTrainer Create(Dataset training, string parameters)
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(parameters);
        LightGbmLog.Attach();
        Status.Check(NativeMethods.BoosterCreate(training.Handle, parameters, out var handle));
        return new BoosterTrainer(handle, training);
    }

    /// <param name="validation">Created with the training set as its reference.</param>
    /// <returns>Its index for <see cref="Evaluate"/>.</returns>
    public int AddValidation(Dataset validation)
    {
        ArgumentNullException.ThrowIfNull(validation);
        Matrix.CheckLength(validation.ColumnCount, _training.ColumnCount, "columns", nameof(validation));
        LightGbmLog.Attach();
        Status.Check(NativeMethods.BoosterAddValidData(_handle, validation.Handle));
        _handle.PointsInto(validation.Handle);
        return ++_validations;
    }

    /// <returns>True when no further split is possible: the iteration added nothing.</returns>
    public bool UpdateOneIteration()
    {
        LightGbmLog.Attach();
        Status.Check(NativeMethods.BoosterUpdateOneIter(_handle, out var isFinished));
        return isFinished != 0;
    }

    /// <summary>Up to so many iterations; cancellation takes effect between two of them.</summary>
    public void Update(int iterations, CancellationToken cancellationToken = default)
    {
        for (var i = 0; i < iterations; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (UpdateOneIteration())
                return;
        }
    }

    public void RollbackOneIteration() => Status.Check(NativeMethods.BoosterRollbackOneIter(_handle));

    /// <param name="dataIndex">0 is the training set, then the validation sets in the order they were added.</param>
    public double[] Evaluate(int dataIndex)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(dataIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dataIndex, _validations);
        Status.Check(NativeMethods.BoosterGetEvalCounts(_handle, out var count));
        var result = new double[count];
        unsafe
        {
            fixed (double* first = result)
                Status.Check(NativeMethods.BoosterGetEval(_handle, dataIndex, out _, first));
        }

        return result;
    }

    /// <param name="iterations">The first so many; all if not positive.</param>
    public string ToModelText(int iterations = -1) => ModelText.Write(_handle, iterations);

    /// <summary>The model so far, independent of this trainer and its data.</summary>
    /// <param name="iterations">The first so many (early stopping: the best); all if not positive.</param>
    public Booster ToBooster(int iterations = -1) => Booster.FromModelText(ToModelText(iterations));

    public void Dispose() => _handle.Dispose();
}
