using System.Globalization;

namespace Sepsis.Training.Data.Proposals;

/// <summary>Which value of the target means that it happened, and why it was taken for that.</summary>
internal sealed record ProposedTarget(TargetColumn Column, string Text)
{
    private const int MostValues = 20;

    /// <param name="survey">What stands in the target column.</param>
    /// <param name="asked">The value a person named; null leaves the choice to the rules.</param>
    public static ProposedTarget Of(ColumnSurvey survey, string? asked)
    {
        var counts = survey.Words.Concat(
            survey.DistinctNumbers.Select(number =>
                KeyValuePair.Create(number.Key.ToString("R", CultureInfo.InvariantCulture), number.Value)));
        Value[] values =
        [
            .. counts.GroupBy(count => count.Key, StringComparer.OrdinalIgnoreCase)
                .Select(same => new Value([.. same.Select(count => count.Key)], same.Sum(count => count.Value))),
        ];
        if (values.Length is < 2 or > MostValues || (values.Length > 2 && asked is null))
            throw new UnusableDataException(
                $"--target {survey.Name} has {ColumnSurvey.Many(values.Length)} different values, not two"
                + (values.Length is > 2 and <= MostValues
                    ? ": --positive says which one is the outcome; all others are then its absence."
                    : "."));
        var (positive, why) = Positive(survey.Name, values, asked);
        string[] negative = [.. values.Where(value => value != positive).SelectMany(value => value.Words).Order(StringComparer.Ordinal)];
        var share = 100.0 * positive.Rows / survey.Known;
        return new(
            new(survey.Name, [.. positive.Words.Order(StringComparer.Ordinal)], negative),
            $"the outcome: {string.Join(", ", positive.Words)} means it happened ({why}; {share:0.0} % of the rows), "
            + $"{string.Join(", ", negative)} that it did not");
    }

    private static (Value Positive, string Why) Positive(string column, Value[] values, string? asked)
    {
        if (asked is not null)
            return values.FirstOrDefault(value => value.Is(asked)) is { } named
                ? (named, "as asked for")
                : throw new UnusableDataException(
                    $"--positive {asked} is no value of {column}; it has {string.Join(", ", values.Select(value => value.Words[0]))}.");
        Value[] said = [.. values.Where(value => value.Words.Any(TargetWords.Means))];
        if (said.Length == 1)
            return (said[0], "by the word");
        if (values.All(value => value.Number is not null))
            return (values.MaxBy(value => value.Number)!, "the larger number");
        return values[0].Rows == values[1].Rows
            ? throw new UnusableDataException($"Nothing tells which value of {column} is the outcome: name it with --positive.")
            : (values.MinBy(value => value.Rows)!, "the rarer one; --positive says otherwise");
    }

    private sealed record Value(string[] Words, int Rows)
    {
        public double? Number =>
            double.TryParse(Words[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

        public bool Is(string asked) => Words.Contains(asked.Trim(), StringComparer.OrdinalIgnoreCase) ||
            (Number is { } number && double.TryParse(asked, NumberStyles.Float, CultureInfo.InvariantCulture, out var askedNumber)
                && askedNumber == number);
    }
}

/// <summary>Words that say that it happened.</summary>
internal static class TargetWords
{
    private static readonly string[] s_yes =
    [
        "yes", "y", "true", "t", "positive", "pos", "+", "presence", "present", "case", "dead", "died", "deceased", "ja",
    ];

    public static bool Means(string word) => s_yes.Contains(word, StringComparer.OrdinalIgnoreCase);
}
