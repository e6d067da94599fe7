using Microsoft.ML.OnnxRuntime;
using Sepsis.Domain;
using Sepsis.Domain.Ensemble;
using Sepsis.Infrastructure.Bundles;

namespace Sepsis.Infrastructure.Engines;

/// <summary>From the bytes of a member's file to the model that its engine runs.</summary>
public static class MemberEngine
{
    public static IRiskModel Open(string name, MemberKind kind, ReadOnlyMemory<byte> content, int featureCount)
    {
        try
        {
            return kind switch
            {
                MemberKind.LightGbm => MlNetTrees.Open(name, content.ToArray(), featureCount),
                MemberKind.Onnx => new OnnxModel(name, content.ToArray(), featureCount),
                _ => throw new SepsisException(SepsisError.MemberUnreadable, $"{name} is of kind {kind}, which no engine here runs."),
            };
        }
        catch (Exception fault) when (fault is not (SepsisException or OutOfMemoryException))
        {
            // ML.NET reads a damaged file with whatever exception its parts happen to throw.
            throw new SepsisException(SepsisError.MemberUnreadable, $"{name}: {fault.GetBaseException().Message}", fault);
        }
    }

    /// <summary>Whether an engine itself failed; what it says quotes shapes and files, never a value it was given.</summary>
    internal static bool IsFault(Exception exception) => exception is OnnxRuntimeException;

    internal static SepsisException WrongWidth(string name, int actual, int expected) =>
        new(SepsisError.FeatureMismatch, $"{name} takes {actual} features, the manifest has {expected}.");
}
