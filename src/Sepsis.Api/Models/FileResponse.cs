using Sepsis.Domain.Models;

namespace Sepsis.Api.Models;

/// <summary>A file of the bundle.</summary>
/// <param name="Path">Inside the bundle.</param>
/// <param name="Sha256">Of its bytes.</param>
public sealed record FileResponse(string Path, string Sha256)
{
    public static FileResponse From(FileEntry file) => new(file.Path, file.Sha256);
}
