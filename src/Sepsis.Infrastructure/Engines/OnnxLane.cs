using Microsoft.ML.OnnxRuntime;

namespace Sepsis.Infrastructure.Engines;

/// <summary>One call's pinned input and output, bound to the session once and lent again: a prediction allocates nothing.</summary>
internal sealed class OnnxLane : IDisposable
{
    private readonly InferenceSession _session;
    private readonly float[] _features;
    private readonly float[] _probability = GC.AllocateArray<float>(1, pinned: true);
    private readonly OrtValue _input;
    private readonly OrtValue _output;
    private readonly OrtIoBinding _binding;
    private readonly RunOptions _run = new();

    public OnnxLane(InferenceSession session, string input, string output, int width)
    {
        _session = session;
        _features = GC.AllocateArray<float>(width, pinned: true);
        _input = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, _features.AsMemory(), [1, width]);
        _output = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, _probability.AsMemory(), [1, 1]);
        _binding = session.CreateIoBinding();
        _binding.BindInput(input, _input);
        _binding.BindOutput(output, _output);
    }

    public double Run(ReadOnlySpan<double> features)
    {
        for (var i = 0; i < _features.Length; i++)
            _features[i] = (float)features[i];
        _session.RunWithBinding(_run, _binding);
        return _probability[0];
    }

    public void Dispose()
    {
        _binding.Dispose();
        _input.Dispose();
        _output.Dispose();
        _run.Dispose();
    }
}
