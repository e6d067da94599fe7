using System.Runtime.InteropServices;

namespace LightGbm.Interop;

internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library, EntryPoint = "LGBM_BoosterCalcNumPredict")]
    public static partial int BoosterCalcNumPredict(
        BoosterHandle booster, int rows, PredictionType type, int firstIteration, int iterations, out long length);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterPredictForMat", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int BoosterPredictForMat(
        BoosterHandle booster, double* data, int dataType, int rows, int columns, int isRowMajor,
        PredictionType type, int firstIteration, int iterations, string parameters, out long length, double* result);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterPredictForMatSingleRowFastInit", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int BoosterPredictForMatSingleRowFastInit(
        BoosterHandle booster, PredictionType type, int firstIteration, int iterations,
        int dataType, int columns, string parameters, out FastConfigHandle fastConfig);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterPredictForMatSingleRowFast")]
    public static partial int BoosterPredictForMatSingleRowFast(FastConfigHandle fastConfig, double* row, long* length, double* result);

    [LibraryImport(Library, EntryPoint = "LGBM_FastConfigFree")]
    public static partial int FastConfigFree(nint fastConfig);
}
