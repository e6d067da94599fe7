using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sepsis.Training.Pipeline;

/// <summary>One step of a training: the files it reads and the files it writes.</summary>
internal abstract class Stage
{
    public abstract string Name { get; }

    /// <summary>Files of the work folder that go in.</summary>
    public abstract IReadOnlyList<string> Reads { get; }

    /// <summary>Files of the work folder that come out.</summary>
    public abstract IReadOnlyList<string> Writes(Workspace work);

    /// <summary>Whether the training data themselves go in.</summary>
    public virtual bool ReadsData => true;

    /// <summary>What else the result depends on, as it goes into the stage's key.</summary>
    public abstract string Settings { get; }

    public abstract void Run(Workspace work, CancellationToken cancellationToken);
}

/// <summary>
/// A stage is given its options and nothing else that could change its result: written out whole they are its key, so that no
/// option can be added and forgotten there.
/// </summary>
internal abstract class Stage<TOptions>(TOptions options) : Stage
    where TOptions : class
{
    private static readonly JsonSerializerOptions s_json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public sealed override string Settings => JsonSerializer.Serialize(options, s_json);

    protected TOptions Options => options;
}
