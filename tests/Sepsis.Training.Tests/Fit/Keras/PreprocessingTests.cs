using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;
using Sepsis.Training.Data;
using Sepsis.Training.Fit.Keras;

namespace Sepsis.Training.Tests.Fit.Keras;

public class PreprocessingTests
{
    private static readonly FeatureSchema TwoColumns = new([Feature.Of(Measurements.HeartRate), Feature.Of(Measurements.LactateLevel)]);

    [Fact]
    public void Learn_EvenCountOfKnownValues_TakesTheMiddleOfTheTwo()
    {
        var learned = Preprocessing.Learn(Matrix([80, 1], [100, double.NaN], [90, 2], [70, double.NaN]));

        Assert.Equal([85, 1.5f], learned.Median);
    }

    [Fact]
    public void Learn_MissingValues_MeanAndScaleAreThoseOfTheImputedColumn()
    {
        // Imputed: 1, 3, 3, 3, 7: mean 3.4, variance (5.76 + 3 * 0.16 + 12.96) / 5 = 3.84
        var learned = Preprocessing.Learn(Matrix([1, 1], [2, double.NaN], [3, 3], [4, double.NaN], [5, 7]));

        Assert.Equal(3f, learned.Median[1]);
        Assert.Equal(3.4f, learned.Mean[1], 6);
        Assert.Equal((float)(1 / Math.Sqrt(3.84)), learned.Scale[1], 6);
    }

    [Fact]
    public void Apply_TrainingRows_HaveMeanZeroAndVarianceOne()
    {
        var rows = ToyCohort.Make(500, seed: 3);

        var seen = Seen(Preprocessing.Learn(rows), rows);

        var lactate = Enumerable.Range(0, rows.Rows).Select(row => (double)seen[row * 8 + ToyCohort.Lactate]).ToArray();
        // Not exactly: the highest are held at the limit.
        Assert.InRange(lactate.Average(), -0.05, 0.05);
        Assert.InRange(lactate.Average(value => value * value), 0.8, 1.01);
    }

    [Theory]
    [InlineData(29, 60, 0)]
    [InlineData(30, 60, 1)]
    [InlineData(60, 30, 1)]
    [InlineData(60, 29, 0)]
    [InlineData(60, 0, 0)]
    public void Learn_MissingAndKnownRows_IndicatorNeedsThirtyOfBoth(int missing, int known, float expected)
    {
        var rows = Enumerable.Range(0, missing).Select(i => new[] { i, double.NaN })
            .Concat(Enumerable.Range(0, known).Select(i => new[] { i, (double)i }));

        Assert.Equal([0, expected], Preprocessing.Learn(Matrix([.. rows])).Indicator);
    }

    [Fact]
    public void Apply_FeatureNeverSeenInTraining_IsZeroWhateverComesLater()
    {
        var learned = Preprocessing.Learn(Matrix([80, double.NaN], [90, double.NaN]));

        Assert.All(Seen(learned, Matrix([80, 4.2], [80, double.NaN])).Chunk(4), row => Assert.Equal([0, 0], new[] { row[1], row[3] }));
    }

    [Fact]
    public void Apply_ConstantFeature_IsZeroWhateverComesLater()
    {
        var learned = Preprocessing.Learn(Matrix([80, 2], [90, 2]));

        Assert.Equal(0, Seen(learned, Matrix([80, 9]))[1]);
    }

    [Fact]
    public void Apply_ValueFarOutsideTraining_StopsAtTheLimit()
    {
        var learned = Preprocessing.Learn(Matrix([80, 1], [90, 2]));

        Assert.Equal([Preprocessing.Limit, -Preprocessing.Limit], Seen(learned, Matrix([290, -30]))[..2]);
    }

    private static float[] Seen(Preprocessing preprocessing, DesignMatrix rows)
    {
        var seen = new float[rows.Rows * preprocessing.Width];
        for (var row = 0; row < rows.Rows; row++)
            preprocessing.Apply(rows.Row(row), seen.AsSpan(row * preprocessing.Width, preprocessing.Width));
        return seen;
    }

    private static DesignMatrix Matrix(params double[][] rows) =>
        new(TwoColumns, [.. rows.SelectMany(row => row)], new bool[rows.Length]);
}
