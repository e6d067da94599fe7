namespace Sepsis.Training.Pipeline;

/// <summary>Equal parts of a stage that go on at the same time: the whole is as far as their mean.</summary>
internal sealed class PartsAtOnce(IProgress<double> whole, int count)
{
    private readonly Lock _lock = new();
    private readonly double[] _parts = new double[count];

    public IProgress<double> Part(int index) => new One(this, index);

    private void Report(int index, double value)
    {
        // Told within the lock, so that what is told never goes back.
        lock (_lock)
        {
            _parts[index] = Math.Clamp(value, 0, 1);
            whole.Report(_parts.Sum() / _parts.Length);
        }
    }

    private sealed class One(PartsAtOnce parts, int index) : IProgress<double>
    {
        public void Report(double value) => parts.Report(index, value);
    }
}
