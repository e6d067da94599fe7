using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Tests.Pipeline;

public class ParallelProgressTests
{
    [Fact]
    public void Report_PartsInAnyOrder_WholeIsTheirMean()
    {
        var told = new Told();
        var parts = new ParallelProgress(told, 2);

        parts.Part(1).Report(0.5);
        parts.Part(0).Report(1);
        parts.Part(1).Report(1);

        Assert.Equal([0.25, 0.75, 1], told);
    }

    private sealed class Told : List<double>, IProgress<double>
    {
        public void Report(double value) => Add(value);
    }
}
