namespace Sepsis.Training.Sources;

/// <summary>Seeded draws (Box-Muller), the same in every run.</summary>
internal sealed class NormalDraws(int seed)
{
    private readonly Random _random = new(seed);

    public double Standard() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());

    public double Normal(double mean, double deviation) => mean + deviation * Standard();

    /// <summary>Skewed to the right, as laboratory values are.</summary>
    public double LogNormal(double median, double logDeviation) => median * Math.Exp(logDeviation * Standard());

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public double Uniform() => _random.NextDouble();
}
