using System.Runtime.InteropServices;

namespace LightGbm.Interop;

internal static class Status
{
    public static void Check(int code)
    {
        if (code != 0)
            Throw();
    }

    // LightGBM keeps the text per thread, so it is read before anything else is called.
    private static unsafe void Throw() =>
        throw new LightGbmException(Marshal.PtrToStringUTF8((nint)NativeMethods.GetLastError()) ?? "LightGBM gave no reason.");
}
