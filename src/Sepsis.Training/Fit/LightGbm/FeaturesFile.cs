using System.Globalization;
using Sepsis.Domain.Features;
using Sepsis.Training.Data;

namespace Sepsis.Training.Fit.LightGbm;

/// <summary>
/// The finished rows as trees see them, for an engine that grows them elsewhere: fold and site to leave out, the label, and every
/// feature as a coded float (<see cref="MissingValue"/>). No patient's identifier is in it; a row is its place in the data.
/// </summary>
internal static class FeaturesFile
{
    public const string Fold = "fold", Site = "site", Label = "label";

    public static void Write(
        TextWriter output, Cohort cohort, FoldSplit split, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var matrix = cohort.Matrix;
        var sites = cohort.SiteNames.Count > 0;
        string[] leading = sites ? [Fold, Site, Label] : [Fold, Label];
        output.Write(string.Join(',', [.. leading, .. matrix.Schema.Names.Select(TreeRows.ColumnName)]) + "\n");
        Span<char> number = stackalloc char[32];
        for (var row = 0; row < matrix.Rows; row++)
        {
            if (row % 10_000 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress.Report((double)row / matrix.Rows);
            }

            output.Write((split.Folds.FoldOfRow[row] + 1).ToString(CultureInfo.InvariantCulture));
            output.Write(',');
            if (sites)
                output.Write(CsvText.Escape(cohort.SiteNames[cohort.SiteOfRow[row]]) + ",");
            output.Write(matrix.Labels[row] ? '1' : '0');
            foreach (var value in matrix.Row(row))
            {
                output.Write(',');
                MissingValue.Coded(value).TryFormat(number, out var length, "R", CultureInfo.InvariantCulture);
                output.Write(number[..length]);
            }

            output.Write('\n');
        }
    }
}
