using Sepsis.Infrastructure.Records;

namespace Sepsis.Infrastructure.Tests.Records;

public sealed class WaitingLineTests
{
    [Fact]
    public void TakeAll_SeveralWait_TakesThemInOrderOnce()
    {
        var line = new WaitingLine();
        var put = Enumerable.Range(0, 5).Select(number => new PendingRecords([Made.Record(number)], null)).ToArray();
        Assert.All(put, pending => Assert.True(line.Put(pending)));
        Assert.Equal(put, line.TakeAll(TimeSpan.Zero, out var isLast));
        Assert.False(isLast);
        Assert.Empty(line.TakeAll(TimeSpan.Zero, out _));
    }

    [Fact]
    public void Close_SomeWait_AreTakenAsTheLast()
    {
        var line = new WaitingLine();
        line.Put(new([], null));
        line.Close();
        Assert.False(line.Put(new([], null)));
        Assert.Single(line.TakeAll(Timeout.InfiniteTimeSpan, out var isLast));
        Assert.True(isLast);
    }

    [Fact]
    public async Task TakeAll_ManyPutAtOnce_LosesAndDoublesNone()
    {
        const int putters = 4;
        const int each = 5_000;
        var line = new WaitingLine();
        var taken = new List<PendingRecords>();
        var taking = Task.Run(() =>
        {
            for (var isLast = false; !isLast;)
                taken.AddRange(line.TakeAll(Timeout.InfiniteTimeSpan, out isLast));
        });
        await Task.WhenAll(Enumerable.Range(0, putters).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < each; i++)
                line.Put(new([], new()));
        })));
        line.Close();
        await taking;
        Assert.Equal(putters * each, taken.Select(pending => pending.Kept).Distinct().Count());
        Assert.Equal(putters * each, taken.Count);
    }
}
