using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sepsis.Infrastructure.Engines;

/// <summary>
/// ONNX Runtime reports sessions to its makers unless ORT_DISABLE_TELEMETRY is set: it writes a device identifier and a queue
/// below the user's cache folder and sends it by HTTPS. A hospital's service tells nobody anything. .NET keeps a copy of the
/// environment that native code does not see on Unix, so the variable is set there natively.
/// </summary>
internal static partial class NoTelemetry
{
    private const string Variable = "ORT_DISABLE_TELEMETRY";

    /// <summary>Runs before anything of this assembly, and so before the native library is loaded.</summary>
#pragma warning disable CA2255 // A library's initializer is just what is wanted: whoever runs a network here is spared the reports.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Apply()
    {
        Environment.SetEnvironmentVariable(Variable, "1");
        if (!OperatingSystem.IsWindows() && SetNative(Variable, "1", 1) != 0)
            throw new InvalidOperationException($"{Variable} could not be set.");
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetNative(string name, string value, int overwrite);
}
