using Sepsis.Training.Scoring;

namespace Sepsis.Training.Tests.Scoring;

public sealed class OrderedBlocksTests
{
    private readonly List<int> _written = [];
    private int _read, _made;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Run_WorkOfUnequalLength_IsWrittenInTheOrderRead(int threads)
    {
        Blocks(100, block => Thread.Sleep(block.Number % 7 == 0 ? 3 : 0)).Run(threads, CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 100), _written);
        Assert.InRange(_made, 1, 2 * threads);
    }

    [Fact]
    public void Run_FirstBlockIsSlow_NoMoreBlocksThanTwoAThreadAreRead()
    {
        Blocks(100, block =>
        {
            if (block.Number == 0)
                Thread.Sleep(50);
            Assert.InRange(_made, 1, 4);
        }).Run(2, CancellationToken.None);
        Assert.Equal(100, _written.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Run_WorkFails_EndsAllAndThrowsItsFault(int threads)
    {
        var blocks = Blocks(int.MaxValue, block => FailAt(block, 20));
        var fault = Assert.Throws<InvalidOperationException>(() => blocks.Run(threads, CancellationToken.None));
        Assert.Equal("block 20", fault.Message);
        Assert.Equal(Enumerable.Range(0, _written.Count), _written);
    }

    [Fact]
    public void Run_Cancelled_Stops()
    {
        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => Blocks(int.MaxValue, block => StopAt(block, stop)).Run(4, stop.Token));
        Assert.Equal(Enumerable.Range(0, _written.Count), _written);
    }

    private static void FailAt(Block block, int number)
    {
        if (block.Number == number)
            throw new InvalidOperationException($"block {number}");
    }

    private static void StopAt(Block block, CancellationTokenSource stop)
    {
        if (block.Number == 20)
            stop.Cancel();
    }

    private OrderedBlocks<Block> Blocks(int count, Action<Block> work) =>
        new(Make, block => Read(block, count), work, block => _written.Add(block.Number));

    private Block Make()
    {
        _made++;
        return new();
    }

    private bool Read(Block block, int count)
    {
        block.Number = _read++;
        return block.Number < count;
    }

    private sealed class Block
    {
        public int Number { get; set; }
    }
}
