using System.ComponentModel;
using System.Diagnostics;

namespace Sepsis.Training.Tests.Fit.Keras;

/// <summary>ONNX's own judge, which only exists in Python: Debian's python3-onnx, if it is installed.</summary>
internal static class OnnxChecker
{
    /// <summary>Said where it is not installed; null where it is.</summary>
    public static string? Lacking { get; } = Run(["-c", "import onnx"], []).Exit == 0
        ? null
        : "onnx.checker was not found. Debian/Ubuntu: apt install python3-onnx; elsewhere: pip install onnx";

    public static (int Exit, string Said) Check(byte[] model) =>
        Run([Path.Combine(AppContext.BaseDirectory, "Fit", "Keras", "check-onnx.py")], model);

    // Debian's packages are seen by Debian's Python, whatever other is first in PATH.
    private static string Python => File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    private static (int Exit, string Said) Run(string[] arguments, byte[] input)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo(Python, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            python.StandardInput.BaseStream.Write(input);
            python.StandardInput.Close();
            var said = python.StandardError.ReadToEnd();
            python.WaitForExit();
            return (python.ExitCode, said);
        }
        catch (Win32Exception fault)
        {
            return (-1, fault.Message);
        }
    }
}

/// <summary>Says that it was skipped, and why, where ONNX's checker is not installed.</summary>
public sealed class OnnxCheckerFactAttribute : FactAttribute
{
    public OnnxCheckerFactAttribute() => Skip = OnnxChecker.Lacking;
}

/// <summary>Of a network that is trained for the test.</summary>
public sealed class NodeAndOnnxCheckerFactAttribute : NodeFactAttribute
{
    public NodeAndOnnxCheckerFactAttribute() => Skip ??= OnnxChecker.Lacking;
}
