namespace Sepsis.Application.Assess;

/// <summary>The languages of the sentences.</summary>
public static class Languages
{
    public const string English = "en";
    public const string French = "fr";
    public const string Indonesian = "id";

    public static IReadOnlyList<string> Supported { get; } = [English, French, Indonesian];
}
