using System.CommandLine;
using Sepsis.Training.Bundles;
using Sepsis.Training.Data;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Commands;

/// <summary>Which rules a model must hold to, and against which it is measured.</summary>
internal sealed class GateArguments
{
    private const string Folder = "gates";
    private const string AnyOutcome = "default";

    private readonly Option<string> _gate = new Option<string>("--gate")
    {
        Description = "The gate file; without it, the one this program brings for the schema.",
    }.NotEmpty();

    private readonly Option<string> _champion = new Option<string>("--champion")
    {
        Description = "The bundle that serves now: the new one is measured against it.",
    }.NotEmpty();

    public void AddTo(Command command)
    {
        command.Add(_gate);
        command.Add(_champion);
    }

    public GateOptions Read(ParseResult parsed, DataSchema schema) => new(
        GateFile.Read(parsed.GetValue(_gate) ?? Default(schema)),
        parsed.GetValue(_champion) is { } champion ? EvaluationFile.Read(File.ReadAllBytes(EvaluationOf(champion))) : null);

    private static string Default(DataSchema schema)
    {
        var own = Path.Combine(AppContext.BaseDirectory, Folder, $"{schema.Name}.yaml");
        return File.Exists(own) ? own : Path.Combine(AppContext.BaseDirectory, Folder, $"{AnyOutcome}.yaml");
    }

    private static string EvaluationOf(string bundle) => Path.Combine(bundle, Evaluation.File) is var file && File.Exists(file)
        ? file
        : throw new UnusableDataException($"--champion {bundle} holds no {Evaluation.File}: it is no bundle of this pipeline.");
}

/// <summary>Where the bundle goes and what is said of it.</summary>
internal sealed class WriteArguments
{
    private readonly Option<string> _out = new Option<string>("--out")
    {
        Description = "The bundle's folder; its last part is the model's name.",
        Required = true,
    }.NotEmpty();

    private readonly Option<string> _version = new Option<string>("--version")
    {
        Description = "The model's version.",
        DefaultValueFactory = _ => TrainingDefaults.Version,
    }.PlainName();

    private readonly Option<string> _attribution = new Option<string>("--attribution")
    {
        Description = "A file that says whose data these are, for the model card.",
    }.NotEmpty();

    private readonly Option<bool> _force = new("--force")
    {
        Description = "Writes a model that is not blessed into the folder that serves; the bundle records it.",
    };

    public void AddTo(Command command)
    {
        command.Add(_out);
        command.Add(_version);
        command.Add(_attribution);
        command.Add(_force);
    }

    /// <summary>Where the bundle may be written, and nothing else.</summary>
    public string Directory(ParseResult parsed)
    {
        var directory = parsed.GetRequiredValue(_out);
        BundleTarget.Check(directory);
        return directory;
    }

    public WriteStage Stage(ParseResult parsed) => new(
        parsed.GetRequiredValue(_out),
        parsed.GetValue(_version)!,
        parsed.GetValue(_attribution) is { } file ? AttributionFile.Read(file) : null,
        parsed.GetValue(_force));
}
