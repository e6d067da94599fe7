using System.Text;
using LightGbm;
using Microsoft.ML.OnnxRuntime;
using Sepsis.Domain;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Models;

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
                MemberKind.LightGbm => new LightGbmModel(name, Encoding.UTF8.GetString(content.Span), featureCount),
                MemberKind.Onnx => new OnnxModel(name, content.ToArray(), featureCount),
                _ => throw new SepsisException(SepsisError.MemberUnreadable, $"{name} is of kind {kind}, which no engine here runs."),
            };
        }
        catch (Exception fault) when (IsFault(fault))
        {
            throw new SepsisException(SepsisError.MemberUnreadable, $"{name}: {fault.Message}", fault);
        }
    }

    /// <summary>Whether an engine itself failed; what it says quotes shapes and files, never a value it was given.</summary>
    internal static bool IsFault(Exception exception) => exception is LightGbmException or OnnxRuntimeException;

    internal static SepsisException WrongWidth(string name, int actual, int expected) =>
        new(SepsisError.FeatureMismatch, $"{name} takes {actual} features, the manifest has {expected}.");
}
