using System.Text;

namespace Sepsis.Training.Fit.LightGbm;

/// <summary>Trees being grown, one round at a time; not for several threads at once. It points into its rows: dispose it first.</summary>
internal sealed class TreeGrower : IDisposable
{
    private const int FirstCapacity = 1 << 20;

    private readonly BoosterHandle _handle;

    /// <param name="training">To learn from.</param>
    /// <param name="stopping">To judge each round by, of the training rows' bins; null where nobody asks.</param>
    /// <param name="parameters">LightGBM's.</param>
    public TreeGrower(TreeRows training, TreeRows? stopping, string parameters)
    {
        NativeLightGbm.Check(NativeLightGbm.BoosterCreate(training.Handle, parameters, out _handle));
        if (stopping is not null)
            NativeLightGbm.Check(NativeLightGbm.BoosterAddValidData(_handle, stopping.Handle));
    }

    /// <returns>False where no further split is possible: the round added nothing.</returns>
    public bool Grow()
    {
        NativeLightGbm.Check(NativeLightGbm.BoosterUpdateOneIter(_handle, out var isFinished));
        return isFinished == 0;
    }

    /// <summary>The one metric of the parameters on the stopping rows.</summary>
    public unsafe double StoppingLoss()
    {
        double loss;
        NativeLightGbm.Check(NativeLightGbm.BoosterGetEval(_handle, 1, out var count, &loss));
        return count == 1 ? loss : throw new InvalidOperationException($"{count} metrics where one was asked for.");
    }

    /// <param name="rounds">The first so many; all if not positive.</param>
    public unsafe string ToModelText(int rounds = -1)
    {
        for (long capacity = FirstCapacity; ;)
        {
            var text = GC.AllocateUninitializedArray<byte>(checked((int)capacity));
            long length;
            fixed (byte* first = text)
                NativeLightGbm.Check(NativeLightGbm.BoosterSaveModelToString(
                    _handle, 0, rounds, NativeLightGbm.SplitImportance, capacity, out length, first));
            if (length <= capacity)
                return Encoding.UTF8.GetString(text, 0, (int)length - 1);
            capacity = length;
        }
    }

    public void Dispose() => _handle.Dispose();
}
