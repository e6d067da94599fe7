using Sepsis.Tests;
using Sepsis.Training.Fit.Keras;

namespace Sepsis.Training.Tests;

/// <summary>Says that it was skipped, and what for, where no neural network can be trained.</summary>
public class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = NodeJs.Lacking;
}

/// <summary>Says that it was skipped, and what for, where no neural network can be trained.</summary>
public class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute() => Skip = NodeJs.Lacking;
}

/// <summary>Of a program that is sent a signal.</summary>
public sealed class UnixNodeFactAttribute : NodeFactAttribute
{
    public UnixNodeFactAttribute() => Skip ??= Unix.Lacking;
}

/// <summary>Of a program that is sent a signal.</summary>
public sealed class UnixNodeTheoryAttribute : NodeTheoryAttribute
{
    public UnixNodeTheoryAttribute() => Skip ??= Unix.Lacking;
}

/// <summary>What the neural network is trained with; everything else is done without it.</summary>
internal static class NodeJs
{
    /// <summary>What is not there and what is not tested for want of it; null where all is there.</summary>
    public static string? Lacking { get; } = InstalledNode.Missing(KerasTools.MinimumNodeMajor) is { } missing
        ? $"{missing} was not found: no neural network is trained, and what comes of training is not looked at."
        : null;
}
