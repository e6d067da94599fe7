using System.Runtime.InteropServices;

namespace LightGbm.Interop;

internal static unsafe partial class NativeMethods
{
    /// <summary>For the calling thread alone: LightGBM keeps its network per thread.</summary>
    [LibraryImport(Library, EntryPoint = "LGBM_NetworkInitWithFunctions")]
    public static partial int NetworkInitWithFunctions(
        int machines,
        int rank,
        delegate* unmanaged[Cdecl]<byte*, int, int, int*, int*, int, byte*, int, delegate* unmanaged[Cdecl]<byte*, byte*, int, int, void>*, void> reduceScatter,
        delegate* unmanaged[Cdecl]<byte*, int, int*, int*, int, byte*, int, void> allgather);

    [LibraryImport(Library, EntryPoint = "LGBM_NetworkFree")]
    public static partial int NetworkFree();
}
