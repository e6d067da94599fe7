using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Sepsis.Training.Fit.LightGbm;

/// <summary>
/// The calls of LightGBM's C API (c_api.h) that growing trees needs, in the library that Microsoft.ML.LightGbm brings. ML.NET's own
/// trainer knows neither extremely randomised trees nor monotone constraints. 0 is success; anything else has a text.
/// </summary>
internal static unsafe partial class NativeLightGbm
{
    private const string Library = "lib_lightgbm";

    /// <summary>C_API_DTYPE_FLOAT32, and C_API_FEATURE_IMPORTANCE_SPLIT.</summary>
    public const int Float32 = 0, SplitImportance = 0;

    /// <summary>
    /// Before the library's first call. Its threads would turn in circles while they wait for one another, which on cores that do
    /// other work too takes most of the time; OpenMP reads the variable natively, where .NET's copy of the environment is not seen.
    /// </summary>
    static NativeLightGbm()
    {
        const string Variable = "OMP_WAIT_POLICY";
        if (!OperatingSystem.IsWindows() && SetEnvironment(Variable, "passive", overwrite: 0) != 0)
            throw new InvalidOperationException($"{Variable} could not be set.");
    }

    /// <summary>Whether the library and what it needs (the OpenMP runtime) are there.</summary>
    public static bool IsThere => NativeLibrary.TryLoad(Library, typeof(NativeLightGbm).Assembly, null, out _);

    public static void Check(int code)
    {
        // LightGBM keeps the text per thread, so it is read before anything else is called.
        if (code != 0)
            throw new LightGbmException(Marshal.PtrToStringUTF8((nint)GetLastError()) ?? "LightGBM gave no reason.");
    }

    [LibraryImport(Library, EntryPoint = "LGBM_DatasetCreateFromMat", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int DatasetCreateFromMat(
        float* data, int dataType, int rows, int columns, int isRowMajor, string parameters, DatasetHandle reference,
        out DatasetHandle dataset);

    [LibraryImport(Library, EntryPoint = "LGBM_DatasetSetField", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int DatasetSetField(DatasetHandle dataset, string field, float* values, int count, int dataType);

    [LibraryImport(Library, EntryPoint = "LGBM_DatasetSetFeatureNames", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int DatasetSetFeatureNames(DatasetHandle dataset, string[] names, int count);

    [LibraryImport(Library, EntryPoint = "LGBM_DatasetFree")]
    public static partial int DatasetFree(nint dataset);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterCreate", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int BoosterCreate(DatasetHandle training, string parameters, out BoosterHandle booster);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterAddValidData")]
    public static partial int BoosterAddValidData(BoosterHandle booster, DatasetHandle validation);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterUpdateOneIter")]
    public static partial int BoosterUpdateOneIter(BoosterHandle booster, out int isFinished);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterGetEval")]
    public static partial int BoosterGetEval(BoosterHandle booster, int dataIndex, out int count, double* result);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterSaveModelToString")]
    public static partial int BoosterSaveModelToString(
        BoosterHandle booster, int firstIteration, int iterations, int importance, long capacity, out long length, byte* text);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterFree")]
    public static partial int BoosterFree(nint booster);

    [LibraryImport(Library, EntryPoint = "LGBM_GetLastError")]
    private static partial byte* GetLastError();

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}

/// <summary>A fault reported by LightGBM, in its own words.</summary>
internal sealed class LightGbmException(string message) : Exception(message);

internal sealed class DatasetHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    /// <summary>The null pointer, for "no reference dataset".</summary>
    public static readonly DatasetHandle None = new();

    protected override bool ReleaseHandle() => NativeLightGbm.DatasetFree(handle) == 0;
}

internal sealed class BoosterHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle() => NativeLightGbm.BoosterFree(handle) == 0;
}
