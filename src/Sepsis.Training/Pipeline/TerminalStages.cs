using Spectre.Console;

namespace Sepsis.Training.Pipeline;

/// <summary>For a person at a terminal: a bar for each stage, with the time left.</summary>
internal sealed class TerminalStages(IAnsiConsole console) : IStages
{
    public T Run<T>(string name, Func<IProgress<double>, T> work) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
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
