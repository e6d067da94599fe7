using System.CommandLine;
using System.Globalization;
using Sepsis.Domain.Answers;
using Sepsis.Training.Data;
using Sepsis.Training.Fit.LightGbm;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Commands;

/// <summary>
/// What the stages can be told on the command line, and each stage's options of it. A stage's own command takes what matters to
/// it; `train` takes all.
/// </summary>
internal sealed class PipelineArguments
{
    private readonly Option<string> _data = new Option<string>("--data")
    {
        Description = "The CSV file of patients to learn from, plain or gzipped.",
        Required = true,
    }.NotEmpty();

    private readonly Option<string> _work = new Option<string>("--work")
    {
        Description = "The folder for what passes between the stages.",
    }.NotEmpty();

    private readonly Option<string> _schema = new Option<string>("--schema")
    {
        Description = "The schema file (see `profile`); without it, the service's own.",
    }.NotEmpty();

    private readonly Option<string> _siteColumn = new Option<string>("--site-column")
    {
        Description = "The column of the site: each site is also judged by models that learned at the others.",
    }.NotEmpty();

    private readonly Option<string[]> _accept = new("--accept")
    {
        Description = "Goes on in spite of a severe anomaly of this code; may be repeated.",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<int> _folds = new("--folds")
    {
        Description = "Folds of the cross-validation.",
        DefaultValueFactory = _ => TrainingDefaults.Folds,
    };

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "The same seed gives the same bundle.",
        DefaultValueFactory = _ => TrainingDefaults.Seed,
    };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "Changes the time it takes and nothing else.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private readonly Option<int> _trials = new("--trials")
    {
        Description = "Parameters tried for the trees, and half as many for the network; 1 keeps the defaults.",
        DefaultValueFactory = _ => TrainingDefaults.Trials,
    };

    private readonly Option<double> _timeBudget = new("--time-budget")
    {
        Description = "Minutes after which no further parameters are tried.",
    };

    private readonly Option<int?> _rounds = new("--rounds")
    {
        Description = "At most so many trees, and epochs of the network: for a quick look. Without it, until nothing more is gained.",
    };

    private readonly Option<string> _trees = new Option<string>("--trees")
    {
        Description = $"Trees grown elsewhere, as LightGBM's text model: a path with {TreesFiles.Part} in it (fold-1, ..., "
            + "without-SITE, all), or one file of trees that have not seen these rows. See `export`.",
    }.NotEmpty();

    private readonly Option<string[]> _sets = new("--sets")
    {
        Description = $"For which senders of less a model of its own is trained: {SenderSets.Usual}, {SenderSets.None}, or a file of names "
            + "and panels; may be repeated, to add to the usual ones. Without it the usual ones, where the schema is the service's own "
            + "and the trees are grown here.",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string> _aim = new("--aim")
    {
        Description = $"What the decision threshold is chosen for: {DecisionAim.Forms}.",
        DefaultValueFactory = _ => DecisionAim.Default.ToString(),
    };

    private readonly Option<int> _replicates = new("--replicates")
    {
        Description = "Resamples of patients behind each interval.",
        DefaultValueFactory = _ => TrainingDefaults.Replicates,
    };

    public PipelineArguments()
    {
        _folds.Within(2, TrainingDefaults.MostFolds);
        _seed.Within(0, int.MaxValue / 2);
        _threads.Within(1, 1024);
        _trials.Within(1, 1000);
        _replicates.Within(20, 100_000);
        _rounds.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => int.TryParse(token.Value, CultureInfo.InvariantCulture, out var rounds) && rounds < 1))
                result.AddError("--rounds must be at least 1.");
        });
        _aim.IsAim();
        _timeBudget.Validators.Add(result =>
        {
            if (result.Tokens.Any(token =>
                double.TryParse(token.Value, CultureInfo.InvariantCulture, out var minutes) && !(minutes is > 0 and < 100_000)))
                result.AddError("--time-budget must be minutes above 0.");
        });
    }

    /// <summary>By the stages a command runs.</summary>
    public IReadOnlyList<Option> Of(params IEnumerable<string> stages)
    {
        var options = new List<Option> { _data, _work, _schema, _siteColumn };
        foreach (var stage in stages)
            options.AddRange(stage switch
            {
                "validate" => [_accept],
                "split" => [_folds, _seed],
                "tune" => [_seed, _threads, _trials, _timeBudget, _rounds, _trees],
                "fit" => [_seed, _threads, _rounds, _trees, _sets],
                "calibrate" => [_aim, _sets],
                "evaluate" => [_seed, _aim, _replicates, _sets],
                _ => (Option[])[],
            });
        return [.. options.Distinct()];
    }

    /// <param name="work">The folder where none was named; null where one has to be.</param>
    public Workspace Workspace(ParseResult parsed, string? work, Terminal terminal, CancellationToken cancellationToken)
    {
        var folder = parsed.GetValue(_work) ?? work
            ?? throw new UnusableDataException("--work must name the folder for what passes between the stages.");
        var data = Data(parsed);
        // A file that is not there is said before the work folder is made.
        DataFile.Open(data).Dispose();
        return new(data, new WorkFolder(folder), terminal)
        {
            Threads = parsed.CommandResult.Command.Options.Contains(_threads) ? parsed.GetValue(_threads) : Environment.ProcessorCount,
            Cancellation = cancellationToken,
        };
    }

    public string Data(ParseResult parsed) => parsed.GetRequiredValue(_data);

    public ProfileOptions Profile(ParseResult parsed) => new(Schema(parsed));

    public ValidateOptions Validate(ParseResult parsed) => new(parsed.GetValue(_accept) ?? []);

    public SplitOptions Split(ParseResult parsed) => new(parsed.GetValue(_folds), parsed.GetValue(_seed));

    public TuneOptions Tune(ParseResult parsed) => new(
        parsed.GetValue(_trials),
        parsed.GetResult(_timeBudget) is null ? null : TimeSpan.FromMinutes(parsed.GetValue(_timeBudget)),
        parsed.GetValue(_rounds),
        Trees(parsed),
        parsed.GetValue(_seed));

    public FitOptions Fit(ParseResult parsed) =>
        new(parsed.GetValue(_rounds), parsed.GetValue(_siteColumn) is not null, Trees(parsed), parsed.GetValue(_seed));

    private TreesFiles? Trees(ParseResult parsed) => parsed.GetValue(_trees) is { } path ? TreesFiles.Find(path) : null;

    public CalibrateOptions Calibrate(ParseResult parsed) => new(Aim(parsed));

    public EvaluateOptions Evaluate(ParseResult parsed) =>
        new(Path.GetFileName(Data(parsed)), Aim(parsed), parsed.GetValue(_replicates), parsed.GetValue(_seed), Sets(parsed));

    public IReadOnlyList<SenderSet> Sets(ParseResult parsed)
    {
        if (parsed.GetValue(_sets) is { Length: > 0 } asked)
            return SenderSets.Read(asked);
        return parsed.GetValue(_schema) is null && parsed.GetValue(_trees) is null ? SenderSet.Usual : [];
    }

    private DecisionAim Aim(ParseResult parsed) => DecisionAim.Parse(parsed.GetValue(_aim)!)!;

    private DataSchema Schema(ParseResult parsed)
    {
        var schema = parsed.GetValue(_schema) is { } path ? SchemaFile.Read(path) : SepsisSchema.Schema;
        if (parsed.GetValue(_siteColumn) is not { } site || site == schema.Site)
            return schema;
        var groups = schema.Subgroups.Where(group => group.Column != schema.Site);
        var named = schema with { Site = site, Subgroups = [.. groups, new("site", site, [])] };
        return SchemaRules.Fault(named) is { } fault ? throw new UnusableDataException($"--site-column {site}: {fault}.") : named;
    }
}
