using System.CommandLine;
using Sepsis.Training.Data;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Commands;

/// <summary>Which rules a model must hold to, and against which it is measured.</summary>
internal sealed class GateOptions
{
    private const string Folder = "gates";
    private const string AnyOutcome = "default";

    private readonly Option<string> _gate = new Option<string>("--gate") { Description = "The gate file; without it, the one this program brings for the schema." }.NotEmpty();
    private readonly Option<string> _champion = new Option<string>("--champion") { Description = "The bundle that serves now: the new one is measured against it." }.NotEmpty();

    public void AddTo(Command command)
    {
        command.Add(_gate);
        command.Add(_champion);
    }

    public GateStage Stage(ParseResult parsed, DataSchema schema) => new(parsed.GetValue(_gate) ?? Default(schema), parsed.GetValue(_champion));

    private static string Default(DataSchema schema)
    {
        var own = Path.Combine(AppContext.BaseDirectory, Folder, $"{schema.Name}.yaml");
        return File.Exists(own) ? own : Path.Combine(AppContext.BaseDirectory, Folder, $"{AnyOutcome}.yaml");
    }
}
