using Sepsis.Domain.Answers.Explanation;

namespace Sepsis.Training.Fit;

/// <summary>
/// Four patients who never lived: the median of every input in each quarter of the rows by their risk. An input that fewer
/// than half of a quarter know is not known of its typical patient either.
/// </summary>
internal static class TypicalPatientsOf
{
    public const int Count = 4;

    /// <param name="inputs">Row-major.</param>
    /// <param name="columns">Of a row.</param>
    /// <param name="probabilities">Of each row, not learned from it.</param>
    public static TypicalPatients Make(double[] inputs, int columns, double[] probabilities)
    {
        int[] byRisk = [.. Enumerable.Range(0, probabilities.Length).OrderBy(row => probabilities[row])];
        return new([.. Enumerable.Range(0, Count).Select(IReadOnlyList<double> (quarter) => Median(inputs, columns, Quarter(byRisk, quarter)))]);
    }

    /// <summary>At least one row, where there are fewer than four.</summary>
    private static int[] Quarter(int[] byRisk, int quarter)
    {
        var start = (int)((long)byRisk.Length * quarter / Count);
        return byRisk[start..Math.Max(start + 1, (int)((long)byRisk.Length * (quarter + 1) / Count))];
    }

    private static double[] Median(double[] inputs, int columns, int[] rows)
    {
        var median = new double[columns];
        for (var column = 0; column < columns; column++)
        {
            double[] known = [.. rows.Select(row => inputs[row * columns + column]).Where(value => !double.IsNaN(value)).Order()];
            // The lower one of two: between a man and a woman there is no patient.
            median[column] = 2 * known.Length < rows.Length || known.Length == 0 ? double.NaN : known[(known.Length - 1) / 2];
        }

        return median;
    }
}
