using System.Globalization;

namespace Sepsis.Training.Pipeline;

/// <summary>For a log file or a pipe: a line when a stage begins, at most one every ten seconds, one when it is done.</summary>
internal sealed class PlainStages(TextWriter output, TimeProvider time) : IStages
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    public T Run<T>(string name, Func<IProgress<double>, T> work)
    {
        output.WriteLine($"{name} ...");
        var stage = new Stage(name, output, time);
        var result = work(stage);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: done in {stage.Elapsed.TotalSeconds:0.0} s"));
        return result;
    }

    private sealed class Stage(string name, TextWriter output, TimeProvider time) : IProgress<double>
    {
        private readonly long _start = time.GetTimestamp();
        private TimeSpan _told;

        public TimeSpan Elapsed => time.GetElapsedTime(_start);

        public void Report(double value)
        {
            var elapsed = Elapsed;
            if (elapsed - _told < Interval || value <= 0)
                return;
            _told = elapsed;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name}: {value:P0}, about {elapsed.TotalSeconds / value * (1 - value):0} s left"));
        }
    }
}
