namespace Sepsis.Application.Models;

/// <summary>What the bundle of a model is made of.</summary>
/// <param name="FormatVersion">Of the bundle's format.</param>
/// <param name="Members">The models that vote, each with its file.</param>
/// <param name="Files">Beside the members.</param>
/// <param name="GoldenRows">Inputs whose outputs were reproduced before the model was allowed to serve.</param>
public sealed record BundleContents(
    int FormatVersion, IReadOnlyList<MemberContent> Members, IReadOnlyList<FileContent> Files, int GoldenRows);

/// <summary>One of the models that vote.</summary>
/// <param name="Kind">The engine that runs it: LightGbm or Onnx.</param>
/// <param name="File">Its path in the bundle.</param>
public sealed record MemberContent(string Name, string Kind, string File, string Sha256, double Weight);

/// <summary>A file of the bundle.</summary>
/// <param name="Path">In the bundle.</param>
public sealed record FileContent(string Path, string Sha256);
