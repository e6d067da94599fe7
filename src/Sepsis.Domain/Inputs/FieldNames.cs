namespace Sepsis.Domain.Inputs;

/// <summary>Which field was probably meant by a name that is not known. It is proposed to the caller, never assumed.</summary>
public static class FieldNames
{
    /// <summary>Two slips of the pen in a name of at least this length still point at one field.</summary>
    private const int LongEnoughForSlips = 6;

    private static readonly Dictionary<string, string> Aliases =
        Measurements.All.SelectMany(measurement => measurement.Aliases, (measurement, alias) => (alias, measurement.Name)).ToDictionary();

    private static readonly (string Name, string Bare)[] Known =
        [.. Measurements.All.Select(measurement => (measurement.Name, Bare(measurement.Name)))];

    /// <param name="unknown">The name received.</param>
    /// <param name="further">Known fields that are no measurements.</param>
    public static string? Guess(string unknown, params ReadOnlySpan<string> further)
    {
        ArgumentNullException.ThrowIfNull(unknown);
        var bare = Bare(unknown);
        if (Aliases.TryGetValue(bare, out var meant))
            return meant;
        foreach (var (name, target) in Known)
            if (IsNear(bare, target))
                return name;
        foreach (var name in further)
            if (IsNear(bare, Bare(name)))
                return name;
        return null;
    }

    private static bool IsNear(string bare, string target) =>
        bare == target || (target.Length >= LongEnoughForSlips && Math.Abs(bare.Length - target.Length) <= 2 && Slips(bare, target) <= 2);

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Levenshtein distance, row by row. Both names are short: the caller has compared their lengths.</summary>
    private static int Slips(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? diagonal : 1 + Math.Min(diagonal, Math.Min(row[j], row[j - 1]));
                (diagonal, row[j]) = (row[j], cost);
            }
        }

        return row[b.Length];
    }
}
