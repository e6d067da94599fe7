using Sepsis.Domain.Answers.Distributions;
using Sepsis.Domain.Statistics;

namespace Sepsis.Domain.Tests.Answers.Distributions;

public sealed class ConditionalDistributionsTests
{
    private const double Ab = 0.5, Ac = 0.3, Bc = -0.4;
    private static readonly string[] Three = ["a", "b", "c"];

    /// <summary>Values that are their own normal scores.</summary>
    internal static readonly double[] Scores =
        [.. Enumerable.Range(0, InputDependence.Knots).Select(i => 3.290526731491926 * (i - 32) / 32)];

    private static readonly ConditionalDistributions Of3 = new(
        new([.. Three.Select(name => new InputMarginal(name, Scores))], [Ab, Ac, Bc], 0));

    /// <summary>The textbook regression of c on a and b.</summary>
    [Fact]
    public void Condition_TwoKnownOfThree_IsTheTextbookFormula()
    {
        const double A = 1.2, B = -0.7, Rest = 1 - Ab * Ab;
        var given = Given(A, B, double.NaN);
        Assert.Equal(((Ac - Bc * Ab) * A + (Bc - Ac * Ab) * B) / Rest, given[2].Mean, 1e-12);
        Assert.Equal(Math.Sqrt(1 - (Ac * Ac + Bc * Bc - 2 * Ac * Bc * Ab) / Rest), given[2].Deviation, 1e-12);
        Assert.Equal((A, 0), (given[0].Mean, given[0].Deviation), (x, y) => Math.Abs(x.Item1 - y.Item1) < 1e-12 && x.Item2 == y.Item2);
    }

    [Fact]
    public void Condition_OneKnownOfThree_IsItsCorrelationForEachOfTheOthers()
    {
        var given = Given(double.NaN, 2, double.NaN);
        Assert.Equal((2 * Ab, Math.Sqrt(1 - Ab * Ab)), (given[0].Mean, given[0].Deviation), Near);
        Assert.Equal((2 * Bc, Math.Sqrt(1 - Bc * Bc)), (given[2].Mean, given[2].Deviation), Near);
    }

    [Fact]
    public void Condition_NothingKnown_IsTheTrainingDistribution() =>
        Assert.All(Given(double.NaN, double.NaN, double.NaN), given => Assert.Equal((0, 1), (given.Mean, given.Deviation)));

    /// <summary>Of rows with the same distribution as training, the shares are spread evenly over 0 to 1.</summary>
    [Fact]
    public void ScoreOf_LaterRows_HasUniformShares()
    {
        var distributions = Fit(TrainingRows.Draw(1, 30_000, [[1]], Math.Exp), "a");
        double[] shares = [.. TrainingRows.Draw(2, 20_000, [[1]], Math.Exp)
            .Select(value => NormalDistribution.Cumulative(distributions.ScoreOf(0, value))).Order()];
        Assert.InRange(shares.Index().Max(share => Math.Abs(share.Item - (share.Index + 0.5) / shares.Length)), 0, 0.015);
    }

    [Fact]
    public void ValueOf_ScoreOfAValue_IsTheValue()
    {
        var distributions = Fit(TrainingRows.Draw(1, 5000, [[1]], Math.Exp), "a");
        for (var value = 0.1; value < 10; value += 0.07)
            Assert.Equal(value, distributions.ValueOf(0, distributions.ScoreOf(0, value)), 1e-9);
    }

    [Fact]
    public void ScoreOf_BeyondTheKnots_StaysAtTheLast()
    {
        Assert.Equal(-3.2905, Of3.ScoreOf(0, -9), 1e-4);
        Assert.Equal(3.2905, Of3.ScoreOf(0, 9), 1e-4);
        Assert.Equal((Scores[0], Scores[^1]), (Of3.ValueOf(0, -9), Of3.ValueOf(0, 9)), Near);
    }

    /// <summary>Of the men and women of whom nothing else is known, as many are men as in training.</summary>
    [Fact]
    public void FillPoints_Sex_HasTheSharesOfTraining()
    {
        var distributions = Fit([.. Enumerable.Range(0, 1000).Select(i => i < 700 ? 1.0 : 0.0)], "sex");
        var points = new double[400];
        distributions.FillPoints(0, new(0, 1), points);
        Assert.All(points, point => Assert.True(point is 0 or 1));
        Assert.Equal(0.7, points.Average(), 0.025);
        Assert.Equal(NormalDistribution.MeanBetween(0.3, 1), distributions.ScoreOf(0, 1), 0.04);
        Assert.Equal(NormalDistribution.MeanBetween(0, 0.3), distributions.ScoreOf(0, 0), 0.04);
    }

    /// <summary>In 90 % of both sexes the other follows; the share is recovered from the correlation alone.</summary>
    [Fact]
    public void FillPoints_SexGivenAnother_FollowsTheTrainingRows()
    {
        var rows = TrainingRows.Draw(8, 60_000, TrainingRows.Pair(0.6), z => z, z => z > 0.3 ? 1 : 0);
        var distributions = new ConditionalDistributions(InputDependence.Fit(rows, 2, ["a", "sex"]));
        double[] near = [.. rows.Chunk(2).Where(row => Math.Abs(row[0] - 1) < 0.05).Select(row => row[1])];
        var given = new ConditionalNormal[2];
        distributions.Condition([1, double.NaN], given);
        var points = new double[200];
        distributions.FillPoints(1, given[1], points);
        Assert.Equal(near.Average(), points.Average(), 0.04);

        distributions.Condition([double.NaN, 1], given);
        Assert.Equal(rows.Chunk(2).Where(row => row[1] == 1).Average(row => row[0]), given[0].Mean, 0.03);
    }

    [Fact]
    public void FillPoints_Points_AreTheMiddlesOfEquallyProbableParts()
    {
        var points = new double[4];
        Of3.FillPoints(0, new(0.5, 0.2), points);
        Assert.Equal([0.125, 0.375, 0.625, 0.875],
            points.Select(point => NormalDistribution.Cumulative((point - 0.5) / 0.2)), (x, y) => Math.Abs(x - y) < 1e-12);
    }

    [Fact]
    public void ConstantOrNeverKnown_TellsNothing()
    {
        var rows = TrainingRows.Draw(7, 300, [[1]], z => z).SelectMany(z => new[] { z, 5, double.NaN }).ToArray();
        var distributions = new ConditionalDistributions(InputDependence.Fit(rows, 3, Three));
        var given = new ConditionalNormal[3];
        distributions.Condition([double.NaN, 5, 1], given);
        Assert.Equal((0, 1), (given[0].Mean, given[0].Deviation));
        var points = new double[8];
        distributions.FillPoints(1, new(0, 1), points);
        Assert.All(points, point => Assert.Equal(5, point));
        distributions.FillPoints(2, new(0, 1), points);
        Assert.All(points, point => Assert.Equal(double.NaN, point));
        Assert.Equal(double.NaN, distributions.CombinationScore([0, 5, 1]));
    }

    /// <summary>Two of correlation r: (a^2 - 2 r a b + b^2) / (1 - r^2).</summary>
    [Fact]
    public void CombinationScore_TwoKnown_IsTheMahalanobisDistance()
    {
        const double A = 1.5, B = -1;
        var squared = (A * A - 2 * Ab * A * B + B * B) / (1 - Ab * Ab);
        Assert.Equal(ChiSquared.NormalScore(2, squared), Of3.CombinationScore([A, B, double.NaN]), 1e-12);
    }

    [Fact]
    public void CombinationScore_FewerThanTwoKnown_IsNoNumber()
    {
        Assert.Equal(double.NaN, Of3.CombinationScore([double.NaN, 3, double.NaN]));
        Assert.Equal(double.NaN, Of3.CombinationScore([double.NaN, double.NaN, double.NaN]));
    }

    private static bool Near((double, double) x, (double, double) y) =>
        Math.Abs(x.Item1 - y.Item1) < 1e-12 && Math.Abs(x.Item2 - y.Item2) < 1e-12;

    private static ConditionalDistributions Fit(double[] values, string name) => new(InputDependence.Fit(values, 1, [name]));

    private static ConditionalNormal[] Given(params double[] inputs)
    {
        var given = new ConditionalNormal[inputs.Length];
        Of3.Condition(inputs, given);
        return given;
    }
}
