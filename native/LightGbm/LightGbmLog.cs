using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using LightGbm.Interop;

namespace LightGbm;

/// <summary>
/// Where LightGBM's own messages go: nowhere, until a sink is set.
/// (What it throws, it also writes to standard error; that cannot be turned off.)
/// </summary>
public static class LightGbmLog
{
    // LightGBM keeps its callback per thread, and hands a line over in pieces.
    [ThreadStatic]
    private static StringBuilder? s_line;

    private static volatile Action<string>? s_sink;

    /// <summary>Called on the thread that called LightGBM, once per message.</summary>
    public static void SetLogCallback(Action<string>? callback) => s_sink = callback;

    internal static unsafe void Attach()
    {
        if (s_line is not null)
            return;
        s_line = new StringBuilder();
        Status.Check(NativeMethods.RegisterLogCallback(&Receive));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe void Receive(byte* text)
    {
        if (s_sink is not { } current)
            return;
        var piece = Marshal.PtrToStringUTF8((nint)text) ?? "";
        var pieces = s_line ??= new StringBuilder();
        if (piece != "\n")
        {
            pieces.Append(piece);
            return;
        }

        var message = pieces.ToString();
        pieces.Clear();
#pragma warning disable CA1031 // An exception that reached LightGBM's frames would end the process.
        try
        {
            current(message);
        }
        catch
        {
        }
#pragma warning restore CA1031
    }
}
