namespace Sepsis.Domain.Models;

/// <summary>
/// Rows of which the uncalibrated vote of models that had not learned from them was the same, and what happened to
/// them. Votes are rounded, and nothing else of a row is kept.
/// </summary>
public sealed record CalibrationPair(double Vote, int Negatives, int Positives)
{
    /// <summary>Decimals the vote is kept with: far below any difference that matters.</summary>
    public const int Decimals = 5;

    /// <summary>As the votes of the pairs are; a vote compared with them is rounded first, or it would be of another kind.</summary>
    public static double Rounded(double vote) => Math.Round(vote, Decimals);

    public static IReadOnlyList<CalibrationPair> Of(ReadOnlySpan<double> votes, ReadOnlySpan<bool> labels)
    {
        var counts = new SortedDictionary<double, (int Negatives, int Positives)>();
        for (var row = 0; row < votes.Length; row++)
        {
            var vote = Rounded(votes[row]);
            var (negatives, positives) = counts.GetValueOrDefault(vote);
            counts[vote] = labels[row] ? (negatives, positives + 1) : (negatives + 1, positives);
        }

        return [.. counts.Select(pair => new CalibrationPair(pair.Key, pair.Value.Negatives, pair.Value.Positives))];
    }
}
