using Sepsis.Infrastructure.Records;

namespace Sepsis.Infrastructure.Tests.Records;

public sealed class RecordQueueTests
{
    [Fact]
    public void TakeAll_SeveralWait_TakesThemInOrderOnce()
    {
        var queue = new RecordQueue();
        var put = Enumerable.Range(0, 5).Select(number => new PendingRecords([Made.Record(number)], null)).ToArray();
        Assert.All(put, pending => Assert.True(queue.Enqueue(pending)));
        Assert.Equal(put, queue.DequeueAll(TimeSpan.Zero, out var isLast));
        Assert.False(isLast);
        Assert.Empty(queue.DequeueAll(TimeSpan.Zero, out _));
    }

    [Fact]
    public void Close_SomeWait_AreTakenAsTheLast()
    {
        var queue = new RecordQueue();
        queue.Enqueue(new([], null));
        queue.Complete();
        Assert.False(queue.Enqueue(new([], null)));
        Assert.Single(queue.DequeueAll(Timeout.InfiniteTimeSpan, out var isLast));
        Assert.True(isLast);
    }

    [Fact]
    public async Task TakeAll_ManyPutAtOnce_LosesAndDoublesNone()
    {
        const int putters = 4;
        const int each = 5_000;
        var queue = new RecordQueue();
        var taken = new List<PendingRecords>();
        var taking = Task.Run(() =>
        {
            for (var isLast = false; !isLast;)
                taken.AddRange(queue.DequeueAll(Timeout.InfiniteTimeSpan, out isLast));
        });
        await Task.WhenAll(Enumerable.Range(0, putters).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < each; i++)
                queue.Enqueue(new([], new()));
        })));
        queue.Complete();
        await taking;
        Assert.Equal(putters * each, taken.Select(pending => pending.Kept).Distinct().Count());
        Assert.Equal(putters * each, taken.Count);
    }
}
