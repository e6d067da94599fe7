using Sepsis.Domain.Statistics;

namespace Sepsis.Domain.Tests.Answers.Distributions;

/// <summary>Rows drawn from normal variables of known correlations.</summary>
internal static class TrainingRows
{
    /// <param name="root">Lower factor of the correlations, row by row.</param>
    /// <param name="shapes">From a normal score to the value of each column; NaN where not known.</param>
    public static double[] Draw(int seed, int count, double[][] root, params Func<double, double>[] shapes)
    {
        var random = new Random(seed);
        var rows = new double[count * shapes.Length];
        var independent = new double[shapes.Length];
        for (var row = 0; row < count; row++)
        {
            for (var i = 0; i < independent.Length; i++)
                independent[i] = Normal(random);
            for (var i = 0; i < independent.Length; i++)
            {
                var sum = 0.0;
                for (var j = 0; j <= i; j++)
                    sum += root[i][j] * independent[j];
                rows[row * shapes.Length + i] = shapes[i](sum);
            }
        }

        return rows;
    }

    /// <summary>Two columns of this correlation.</summary>
    public static double[][] Pair(double correlation) => [[1, 0], [correlation, Math.Sqrt(1 - correlation * correlation)]];

    public static double[] Forget(int seed, double share, double[] rows)
    {
        var random = new Random(seed);
        return [.. rows.Select(value => random.NextDouble() < share ? double.NaN : value)];
    }

    public static double Normal(Random random) => NormalDistribution.Quantile(1 - random.NextDouble() * 0.999999999);
}
