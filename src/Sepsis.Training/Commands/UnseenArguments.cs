using System.CommandLine;
using Sepsis.Training.Data;

namespace Sepsis.Training.Commands;

/// <summary>The options of a bundle on data it has not seen.</summary>
internal sealed class UnseenArguments
{
    private readonly Option<string> _bundle = new Option<string>("--bundle")
    {
        Description = "The bundle's folder.",
        Required = true,
    }.NotEmpty();
    private readonly Option<string> _data = new Option<string>("--data")
    {
        Description = "The CSV file of patients with the outcome, plain or gzipped, that the bundle has not learned from.",
        Required = true,
    }.NotEmpty();
    private readonly Option<int> _seed = new("--seed")
    {
        Description = "The same seed, the same intervals and folds.",
        DefaultValueFactory = _ => TrainingDefaults.Seed,
    };
    private readonly Option<int> _replicates = new("--replicates")
    {
        Description = "Resamples of patients behind each interval.",
        DefaultValueFactory = _ => TrainingDefaults.Replicates,
    };

    public void AddTo(Command command)
    {
        _seed.Within(0, int.MaxValue / 2);
        _replicates.Within(20, 100_000);
        command.Add(_bundle);
        command.Add(_data);
        command.Add(_seed);
        command.Add(_replicates);
    }

    public string Bundle(ParseResult parsed) => parsed.GetRequiredValue(_bundle);

    public string Data(ParseResult parsed) => parsed.GetRequiredValue(_data);

    public int Seed(ParseResult parsed) => parsed.GetValue(_seed);

    public int Replicates(ParseResult parsed) => parsed.GetValue(_replicates);

    public static void Write(string path, byte[] content)
    {
        using var file = new AtomicFile(path);
        file.Stream.Write(content);
        file.Keep();
    }
}
