namespace Sepsis.Training.Tests.Fit.Keras;

/// <summary>Says that it was skipped, and why, where ONNX's checker is not installed.</summary>
public sealed class OnnxCheckerFactAttribute : FactAttribute
{
    public OnnxCheckerFactAttribute()
    {
        if (!OnnxChecker.IsInstalled)
            Skip = "onnx.checker was not found. Debian/Ubuntu: apt install python3-onnx; elsewhere: pip install onnx";
    }
}
