namespace Sepsis.Training.Reports;

/// <summary>Names of models, options and bands as a reader would write them.</summary>
internal static class Names
{
    public static string Plain(string name) => name.Replace('_', ' ');

    public static string Plain(Domain.Answers.RiskLevel level) => Plain(System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(level.ToString()));
}
