namespace Sepsis.Domain.Answers;

/// <summary>Something that was not supplied.</summary>
/// <param name="Item">The input.</param>
/// <param name="UsedBy">The model, and the scores it could still change.</param>
public sealed record MissingItem(string Item, IReadOnlyList<string> UsedBy)
{
    public const string Model = "model";

    public static IEnumerable<MissingItem> Of(RiskAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var users = new Dictionary<string, List<string>>();
        foreach (var measurement in assessment.Bundle.Schema.Used)
            if (!assessment.Reading.IsKnown(measurement))
                users[measurement.Name] = [Model];
        foreach (var result in assessment.Scores)
            foreach (var item in result.Missing)
            {
                if (!users.TryGetValue(item, out var by))
                    users[item] = by = [];
                by.Add(result.Score.Name);
            }

        return users.Select(item => new MissingItem(item.Key, item.Value));
    }
}
