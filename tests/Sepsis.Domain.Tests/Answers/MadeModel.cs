using Sepsis.Domain.Answers.Explanation;

namespace Sepsis.Domain.Tests.Answers;

/// <summary>A model given by a formula; it remembers how it was asked.</summary>
internal sealed class MadeModel(int inputs, Func<double[], double> risk)
{
    public List<int> RowsOfCalls { get; } = [];

    public double Of(double[] row) => risk(row);

    public void Ask(ReadOnlySpan<double> rows, Span<double> probabilities)
    {
        Assert.Equal(rows.Length, probabilities.Length * inputs);
        RowsOfCalls.Add(probabilities.Length);
        for (var i = 0; i < probabilities.Length; i++)
            probabilities[i] = risk(rows.Slice(i * inputs, inputs).ToArray());
    }

    public Attributor Attributor(TypicalPatients typical, int exactUpTo = Domain.Answers.Explanation.Attributor.ExactUpTo) =>
        new(typical, inputs, Ask, exactUpTo);

    /// <summary>Products of neighbours through a logistic curve; what is not known counts a little, as in a tree.</summary>
    public static MadeModel Entangled(int inputs) => new(inputs, row =>
    {
        var sum = -1.0;
        for (var i = 0; i < inputs; i++)
        {
            var value = double.IsNaN(row[i]) ? 0.3 : row[i];
            var next = row[(i + 1) % inputs];
            sum += (i % 3 - 0.8) * value + (double.IsNaN(next) ? 0 : 0.9 * value * next) + (value > 0.5 ? 0.7 : 0);
        }

        return 1 / (1 + Math.Exp(-sum));
    });

    public static TypicalPatients Typical(int inputs, int count, int seed)
    {
        var random = new Random(seed);
        return new([.. Enumerable.Range(0, count).Select(_ => Row(inputs, random))]);
    }

    public static double[] Row(int inputs, Random random) => [.. Enumerable.Range(0, inputs).Select(_ => random.NextDouble() * 2 - 1)];
}
