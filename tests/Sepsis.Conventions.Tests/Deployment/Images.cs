using System.Text.RegularExpressions;

namespace Sepsis.Conventions.Tests.Deployment;

/// <summary>An image is what was tested only when its name says which.</summary>
internal static partial class Images
{
    public static bool IsPinned(string? image) =>
        image is not null && Tagged().Match(image) is { Success: true } match && match.Groups["tag"].Value != "latest";

    [GeneratedRegex(@"^[a-z0-9./-]+:(?<tag>[A-Za-z0-9][\w.-]*)$")]
    private static partial Regex Tagged();
}
