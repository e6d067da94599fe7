using System.Globalization;
using Spectre.Console;

namespace Sepsis.Training.Pipeline;

/// <summary>How far long work is, shown to whoever waits for it.</summary>
internal interface IProgressDisplay
{
    /// <summary>Runs a piece of work, which reports how far it is, from 0 to 1.</summary>
    T Run<T>(string name, Func<IProgress<double>, T> work);
}

/// <summary>For a log file or a pipe: a line when it begins, at most one every ten seconds, one when it is done.</summary>
internal sealed class PlainProgress(TextWriter output, TimeProvider time) : IProgressDisplay
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    public T Run<T>(string name, Func<IProgress<double>, T> work)
    {
        output.WriteLine($"{name} ...");
        var line = new Line(name, output, time);
        var result = work(line);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: done in {line.Elapsed.TotalSeconds:0.0} s"));
        return result;
    }

    private sealed class Line(string name, TextWriter output, TimeProvider time) : IProgress<double>
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

/// <summary>For a person at a terminal: a bar for each piece of work, with the time left.</summary>
internal sealed class TerminalProgress(IAnsiConsole console) : IProgressDisplay
{
    public T Run<T>(string name, Func<IProgress<double>, T> work) =>
        console.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(),
                new RemainingTimeColumn(), new SpinnerColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(name), maxValue: 1);
                var result = work(new Bar(task));
                task.Value = 1;
                return result;
            });

    private sealed class Bar(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }
}

/// <summary>So many pieces of work, one after the other, as parts of another: nothing is said of each.</summary>
internal sealed class PiecesProgress(IProgress<double> whole, int pieces) : IProgressDisplay
{
    private int _done;

    public T Run<T>(string name, Func<IProgress<double>, T> work) => work(new ProgressPart(whole, _done++, pieces));
}

/// <summary>One of several equal parts of a piece of work.</summary>
internal sealed class ProgressPart(IProgress<double> whole, int index, int count) : IProgress<double>
{
    public void Report(double value) => whole.Report((index + Math.Clamp(value, 0, 1)) / count);
}

/// <summary>Equal parts of a piece of work that go on at the same time: the whole is as far as their mean.</summary>
internal sealed class ParallelProgress(IProgress<double> whole, int count)
{
    private readonly Lock _lock = new();
    private readonly double[] _parts = new double[count];

    public IProgress<double> Part(int index) => new One(this, index);

    private void Report(int index, double value)
    {
        // Told within the lock, so that what is told never goes back.
        lock (_lock)
        {
            _parts[index] = Math.Clamp(value, 0, 1);
            whole.Report(_parts.Sum() / _parts.Length);
        }
    }

    private sealed class One(ParallelProgress parts, int index) : IProgress<double>
    {
        public void Report(double value) => parts.Report(index, value);
    }
}
