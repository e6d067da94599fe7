namespace Sepsis.Training.Pipeline;

/// <summary>One step: the files it reads, the files it writes, and the options that matter to it.</summary>
internal abstract class Stage
{
    public abstract string Name { get; }

    /// <summary>Files of the work folder that go in.</summary>
    public abstract IReadOnlyList<string> Reads { get; }

    /// <summary>Files of the work folder that come out.</summary>
    public abstract IReadOnlyList<string> Writes(Workspace work);

    /// <summary>Whether the training data themselves go in.</summary>
    public virtual bool ReadsData => true;

    /// <summary>What else the result depends on, as text.</summary>
    public virtual string Options(Workspace work) => "";

    public abstract void Run(Workspace work, CancellationToken cancellationToken);
}
