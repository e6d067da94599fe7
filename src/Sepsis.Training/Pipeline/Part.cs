namespace Sepsis.Training.Pipeline;

/// <summary>One of several equal parts of a stage.</summary>
internal sealed class Part(IProgress<double> whole, int index, int count) : IProgress<double>
{
    public void Report(double value) => whole.Report((index + Math.Clamp(value, 0, 1)) / count);
}
