using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Microsoft.ML.OnnxRuntime
{
    /// <summary>
    /// From 1.29 on ONNX Runtime reports sessions to its makers unless ORT_DISABLE_TELEMETRY is set: it writes a device
    /// identifier and a queue below the user's cache folder and sends it by HTTPS. A hospital's service tells nobody
    /// anything. The package sets the variable too, but in .NET's own copy of the environment, which native code does
    /// not see on Unix.
    /// </summary>
    internal static class NoTelemetry
    {
        private const string Variable = "ORT_DISABLE_TELEMETRY";

        /// <summary>Runs before anything of this assembly, and so before the native library is loaded.</summary>
        [ModuleInitializer]
        internal static void Apply()
        {
            Environment.SetEnvironmentVariable(Variable, "1");
            if (!OperatingSystem.IsWindows() && SetNative(Variable, "1", 1) != 0)
                throw new InvalidOperationException($"{Variable} could not be set.");
        }

        [DllImport("libc", EntryPoint = "setenv")]
        private static extern int SetNative(string name, string value, int overwrite);
    }
}
