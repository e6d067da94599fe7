using Sepsis.Domain.Statistics;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Tests.Judging;

public sealed class LogisticRegressionFitTests
{
    private const double NoRidge = 1e-9;

    [Fact]
    public void Fit_OneBinaryColumn_IsTheOddsOfBothGroups()
    {
        // 1 of 4 happened at 0, 3 of 5 at 1.
        double[] rows = [0, 0, 0, 0, 1, 1, 1, 1, 1];
        bool[] labels = [true, false, false, false, true, true, true, false, false];
        var model = LogisticRegressionFit.Fit(rows, 1, labels, NoRidge);
        Assert.Equal(Math.Log(1 / 3.0), model.Intercept, 6);
        Assert.Equal(Math.Log(3 / 2.0) - Math.Log(1 / 3.0), model.Slopes[0], 6);
        Assert.Equal(0.6, model.Predict([1]), 6);
    }

    [Fact]
    public void Fit_LabelsOfAKnownModel_RecoversIt()
    {
        var (rows, labels) = Drawn(20_000, missing: 0);
        var model = LogisticRegressionFit.Fit(rows, 2, labels);
        Assert.Equal(-1, model.Intercept, 0.1);
        Assert.Equal(1.5, model.Slopes[0], 0.1);
        Assert.Equal(-0.02, model.Slopes[1], 0.01);
    }

    [Fact]
    public void Fit_RowsItLearntFrom_AreCalibrated()
    {
        var (rows, labels) = Drawn(5_000, missing: 0.3);
        var model = LogisticRegressionFit.Fit(rows, 2, labels, NoRidge);
        var p = labels.Select((_, row) => model.Predict(rows.AsSpan(2 * row, 2))).ToArray();
        Assert.Equal(1, CalibrationMetrics.ObservedToExpected(p, labels), 6);
        Assert.Equal(1, LogisticRecalibration.Slope(p, labels), 5);
    }

    [Fact]
    public void Predict_MissingColumn_IsItsMedianAndItsIndicator()
    {
        // Known values have a median of 2 and say nothing; those without a value all had sepsis but one.
        double[] rows = [1, 2, 3, 1, 2, 3, double.NaN, double.NaN, double.NaN, double.NaN];
        bool[] labels = [true, true, true, false, false, false, true, true, true, false];
        var model = LogisticRegressionFit.Fit(rows, 1, labels, NoRidge);
        Assert.Equal(0.5, model.Predict([2]), 5);
        Assert.Equal(0.75, model.Predict([double.NaN]), 5);
    }

    [Fact]
    public void Fit_WithoutIndicators_MissingIsTheMedianAndNothingElse()
    {
        double[] rows = [1, 2, 3, 1, 2, 3, double.NaN, double.NaN, double.NaN, double.NaN];
        bool[] labels = [true, true, true, false, false, true, true, true, true, false];
        var model = LogisticRegressionFit.Fit(rows, 1, labels, NoRidge, indicators: false);
        Assert.Equal(model.Predict([2]), model.Predict([double.NaN]), 12);
        Assert.NotEqual(model.Predict([1]), model.Predict([double.NaN]), 3);
    }

    [Fact]
    public void Fit_StrongRidge_ShrinksToThePrevalence()
    {
        var (rows, labels) = Drawn(1_000, missing: 0.2);
        var model = LogisticRegressionFit.Fit(rows, 2, labels, 1e9);
        Assert.Equal(labels.Count(label => label) / 1000.0, model.Predict([3, 40]), 4);
    }

    [Fact]
    public void Fit_ConstantRepeatedAndEmptyColumns_DoNotBreakIt()
    {
        var random = new Random(2);
        var rows = new double[400 * 4];
        var labels = new bool[400];
        for (var i = 0; i < 400; i++)
        {
            var x = random.NextDouble();
            (rows[4 * i], rows[4 * i + 1], rows[4 * i + 2], rows[4 * i + 3]) = (x, x, 0.1, double.NaN);
            labels[i] = random.NextDouble() < x;
        }

        var model = LogisticRegressionFit.Fit(rows, 4, labels);
        Assert.Equal(model.Slopes[0], model.Slopes[1], 6);
        Assert.Equal((0, 0), (model.Slopes[2], model.Slopes[3]));
        Assert.Equal(model.Predict([0.5, 0.5, 0.1, double.NaN]), model.Predict([0.5, 0.5, 77, 12]));
        Assert.InRange(model.Predict([0.9, 0.9, 0.1, 0]), 0.7, 1);
    }

    [Fact]
    public void Fit_SeparatedClasses_StaysFinite()
    {
        var model = LogisticRegressionFit.Fit([1, 2, 3, 1000, 2000, 3000], 1, [false, false, false, true, true, true]);
        Assert.True(double.IsFinite(model.Slopes[0]) && model.Slopes[0] > 0);
        Assert.True(model.Predict([1]) < 0.5 && model.Predict([3000]) > 0.5);
    }

    [Fact]
    public void Fit_OneClassOrNoRows_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => LogisticRegressionFit.Fit([1, 2], 1, [true, true]));
        Assert.Throws<ArgumentException>(() => LogisticRegressionFit.Fit([], 1, []));
        Assert.Throws<ArgumentException>(() => LogisticRegressionFit.Fit([1, double.PositiveInfinity], 1, [true, false]));
        Assert.Throws<ArgumentOutOfRangeException>(() => LogisticRegressionFit.Fit([1, 2], 1, [true, false], 0));
    }

    private static (double[] Rows, bool[] Labels) Drawn(int count, double missing)
    {
        var random = new Random(17);
        var (rows, labels) = (new double[2 * count], new bool[count]);
        for (var i = 0; i < count; i++)
        {
            var (x, z) = (4 * random.NextDouble() - 2, 100 * random.NextDouble());
            labels[i] = random.NextDouble() < 1 / (1 + Math.Exp(1 - 1.5 * x + 0.02 * z));
            (rows[2 * i], rows[2 * i + 1]) = (random.NextDouble() < missing ? double.NaN : x, z);
        }

        return (rows, labels);
    }
}
