using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace LightGbm.Interop;

/// <summary>LightGBM's C API (include/LightGBM/c_api.h): 0 is success, anything else has a text in GetLastError.</summary>
internal static unsafe partial class NativeMethods
{
    private const string Library = "lib_lightgbm";

    /// <summary>C_API_DTYPE_FLOAT32 and C_API_DTYPE_FLOAT64.</summary>
    public const int Float32 = 0, Float64 = 1;

    [LibraryImport(Library, EntryPoint = "LGBM_GetLastError")]
    public static partial byte* GetLastError();

    [LibraryImport(Library, EntryPoint = "LGBM_RegisterLogCallback")]
    public static partial int RegisterLogCallback(delegate* unmanaged[Cdecl]<byte*, void> callback);
}
