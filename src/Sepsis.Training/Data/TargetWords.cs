namespace Sepsis.Training.Data;

/// <summary>Words that say that it happened.</summary>
internal static class TargetWords
{
    private static readonly string[] s_yes = ["yes", "y", "true", "t", "positive", "pos", "+", "presence", "present", "case", "dead", "died", "deceased", "ja"];

    public static bool Means(string word) => s_yes.Contains(word, StringComparer.OrdinalIgnoreCase);
}
