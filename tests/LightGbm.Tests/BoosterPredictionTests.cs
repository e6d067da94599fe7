namespace LightGbm.Tests;

public sealed class BoosterPredictionTests : IDisposable
{
    private readonly Booster _booster = TinyCohort.Booster();
    private readonly double[] _rows = TinyCohort.Draw(seed: 2).Rows;

    [Fact]
    public void PredictRow_EveryRow_EqualsTheBatchBitForBit()
    {
        var batch = _booster.Predict(_rows);

        for (var i = 0; i < batch.Length; i++)
            Assert.Equal(batch[i], _booster.PredictRow(Row(i)));
    }

    [Fact]
    public void PredictRows_SeparableLabels_RanksThem()
    {
        var (fresh, labels) = TinyCohort.Draw(seed: 3);

        var predictions = _booster.Predict(fresh);

        Assert.All(predictions, p => Assert.InRange(p, 0, 1));
        Assert.True(predictions.Where((_, i) => labels[i] == 1).Average() > 0.7);
        Assert.True(predictions.Where((_, i) => labels[i] == 0).Average() < 0.3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void PredictRows_AnyThreadCount_GivesTheSame(int threads)
    {
        var result = new double[TinyCohort.Rows];

        _booster.PredictRows(_rows, TinyCohort.Columns, result, threads: threads);

        Assert.Equal(_booster.Predict(_rows), result);
    }

    [Fact]
    public void PredictRow_AllMissing_IsAProbability() =>
        Assert.InRange(_booster.PredictRow([double.NaN, double.NaN, double.NaN, double.NaN]), 0, 1);

    [Fact]
    public void PredictRows_NoRows_GivesNothing() => _booster.PredictRows([], TinyCohort.Columns, []);

    [Fact]
    public void PredictContributions_EveryRow_AddsUpToTheRawScore()
    {
        const int width = TinyCohort.Columns + 1;
        var contributions = new double[TinyCohort.Rows * width];

        _booster.PredictContributions(_rows, TinyCohort.Columns, contributions);

        var raw = _booster.Predict(_rows, PredictionType.RawScore);
        for (var i = 0; i < raw.Length; i++)
            Assert.Equal(raw[i], contributions.Skip(i * width).Take(width).Sum(), 1e-9);
    }

    [Fact]
    public void PredictRow_ParallelCalls_EqualSerialOnes()
    {
        var serial = _booster.Predict(_rows);

        Parallel.For(0, 20_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, call =>
        {
            var i = call % TinyCohort.Rows;
            Assert.Equal(serial[i], _booster.PredictRow(Row(i)));
        });
    }

    [Fact]
    public void PredictRow_ManyCalls_AllocatesNothing()
    {
        double sum = 0;
        Calls();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Calls();

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(double.IsFinite(sum));

        void Calls()
        {
            for (var i = 0; i < TinyCohort.Rows; i++)
                sum += _booster.PredictRow(Row(i));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5)]
    public void PredictRow_WrongColumnCount_Throws(int columns)
    {
        var error = Assert.Throws<ArgumentException>(() => _booster.PredictRow(new double[columns]));

        Assert.Contains("the model has 4 features", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PredictRows_WrongColumnCount_Throws() =>
        Assert.Throws<ArgumentException>(() => _booster.PredictRows(new double[10], 5, new double[2]));

    [Fact]
    public void PredictRows_NotWholeRows_Throws() =>
        Assert.Throws<ArgumentException>(() => _booster.PredictRows(new double[9], TinyCohort.Columns, new double[2]));

    [Fact]
    public void PredictRows_ResultTooShort_Throws() =>
        Assert.Throws<ArgumentException>(() => _booster.PredictRows(new double[8], TinyCohort.Columns, new double[1]));

    [Fact]
    public void PredictRow_AfterDispose_Throws()
    {
        _booster.Dispose();

        Assert.Throws<ObjectDisposedException>(() => _booster.PredictRow(new double[TinyCohort.Columns]));
        Assert.Throws<ObjectDisposedException>(() => _booster.Predict(_rows));
        Assert.Throws<ObjectDisposedException>(() => _booster.ToModelText());
    }

    [Fact]
    public async Task Dispose_WhilePredicting_EndsCallsWithoutCrashing()
    {
        var predicting = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (true)
                _booster.PredictRow(Row(0));
        })).ToArray();

        await Task.Delay(50);
        _booster.Dispose();

        foreach (var task in predicting)
            await Assert.ThrowsAsync<ObjectDisposedException>(() => task);
    }

    public void Dispose() => _booster.Dispose();

    private ReadOnlySpan<double> Row(int i) => _rows.AsSpan(i * TinyCohort.Columns, TinyCohort.Columns);
}
