using System.CommandLine;
using Sepsis.Training.Bundles;

namespace Sepsis.Training.Commands;

/// <summary>Where the bundle goes and what is said of it.</summary>
internal sealed class WriteOptions
{
    private readonly Option<string> _out = new Option<string>("--out") { Description = "The bundle's folder; its last part is the model's name.", Required = true }.NotEmpty();
    private readonly Option<string> _version = new Option<string>("--version") { Description = "The model's version.", DefaultValueFactory = _ => TrainingOptions.DefaultVersion }.PlainName();
    private readonly Option<string> _attribution = new Option<string>("--attribution") { Description = "A file that says whose data these are, for the model card." }.NotEmpty();
    private readonly Option<bool> _force = new("--force") { Description = "Writes a model that is not blessed into the folder that serves; the bundle records it." };

    public void AddTo(Command command)
    {
        command.Add(_out);
        command.Add(_version);
        command.Add(_attribution);
        command.Add(_force);
    }

    public string Directory(ParseResult parsed) => parsed.GetRequiredValue(_out);

    public string Version(ParseResult parsed) => parsed.GetValue(_version)!;

    public DataAttribution? Attribution(ParseResult parsed) => parsed.GetValue(_attribution) is { } file ? AttributionFile.Read(file) : null;

    public bool Force(ParseResult parsed) => parsed.GetValue(_force);
}
