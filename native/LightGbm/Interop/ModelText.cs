using System.Text;

namespace LightGbm.Interop;

/// <summary>LightGBM's model text, in and out.</summary>
internal static unsafe class ModelText
{
    private const int FirstCapacity = 1 << 16;

    public static Booster Read(ReadOnlySpan<byte> text, Func<BoosterHandle, int, Booster> create)
    {
        var checkedText = ModelTextShape.Check(text);
        LightGbmLog.Attach();
        BoosterHandle handle;
        int iterations;
        fixed (byte* first = checkedText)
            Status.Check(NativeMethods.BoosterLoadModelFromString(first, out iterations, out handle));
        try
        {
            return create(handle, iterations);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    public static string Write(BoosterHandle booster, int iterations)
    {
        for (long capacity = FirstCapacity; ;)
        {
            var text = GC.AllocateUninitializedArray<byte>(checked((int)capacity));
            long length;
            fixed (byte* first = text)
                Status.Check(NativeMethods.BoosterSaveModelToString(
                    booster, 0, iterations, ImportanceType.Split, capacity, out length, first));
            if (length <= capacity)
                return Encoding.UTF8.GetString(text, 0, (int)length - 1);
            capacity = length;
        }
    }
}
