using Sepsis.Training.Commands;
using Sepsis.Training.Data;
using Sepsis.Training.Scoring;

namespace Sepsis.Training.Judging;

/// <summary>
/// Which rows the service would answer, by the rules `score` keeps to. Training cleans a value outside its range; the
/// service refuses the patient, and whoever judges a bundle must know how many that are.
/// </summary>
/// <param name="Answered">Row by row.</param>
/// <param name="RefusedBy">Rows by the field that is at fault; a row may count for several.</param>
internal sealed record ServiceAnswers(bool[] Answered, IReadOnlyDictionary<string, int> RefusedBy)
{
    public int Refused => Answered.Length - Rows.Length;

    /// <summary>Those that are answered.</summary>
    public int[] Rows => [.. Enumerable.Range(0, Answered.Length).Where(row => Answered[row])];

    public static ServiceAnswers Of(OpenBundle open, string path, CancellationToken cancellationToken)
    {
        using var file = DataFile.Open(path);
        var reader = new CsvReader(file.Content);
        var columns = CsvColumns.ReadHeader(reader, open.Schema, CsvColumns.RequiredFeatures(open.Schema));
        var rules = new RowScoring(columns, open.Schema, open.Bundle.Schema, open.Bundle.Manifest.Population);
        var row = new double[open.Bundle.Schema.Width];
        var (answered, refusedBy) = (new List<bool>(), new SortedDictionary<string, int>(StringComparer.Ordinal));
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.IsBlank)
                continue;
            var reasons = rules.Read(reader.Current, row);
            answered.Add(reasons.Count == 0);
            foreach (var field in reasons.Select(reason => reason.Split(' ')[0]).Distinct())
                refusedBy[field] = refusedBy.GetValueOrDefault(field) + 1;
        }

        return new([.. answered], refusedBy);
    }
}
