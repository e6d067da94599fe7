using Sepsis.Domain.Answers;
using Sepsis.Domain.Answers.Distributions;
using Sepsis.Domain.Answers.Explanation;
using Sepsis.Domain.Models;
using Sepsis.Training.Data;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Bundles;

/// <summary>What an answer will be explained, doubted and continued with, from rows the model had not learned from.</summary>
internal static class AnswerPartsBuilder
{
    /// <param name="matrix">The rows.</param>
    /// <param name="probabilities">Calibrated, of each row.</param>
    /// <param name="curve">Of the same rows.</param>
    /// <param name="rows">Whose they are.</param>
    /// <param name="replicates">Of the bootstrap; none is as good as the fewest.</param>
    /// <param name="seed">Of the bootstrap.</param>
    public static AnswerParts Build(
        DesignMatrix matrix, double[] probabilities, TradeOffCurve curve, JudgedRows rows, int replicates, int seed)
    {
        var inputs = Inputs(matrix);
        string[] names = [.. matrix.Schema.Features.Select(feature => feature.Name)];
        var dependence = InputDependence.Fit(inputs, names.Length, names);
        return new(
            OperatingPoints(curve, probabilities, rows, replicates, seed),
            TypicalPatientsBuilder.Build(inputs, names.Length, probabilities),
            dependence,
            InputLimits.Fit(inputs, new ConditionalDistributions(dependence)));
    }

    public static IReadOnlyList<OperatingPoint> OperatingPoints(
        TradeOffCurve curve, double[] probabilities, JudgedRows rows, int replicates, int seed) =>
        OperatingPointIntervals.Of(curve, probabilities, rows.Labels, new PatientBootstrap(rows.GroupOfRow, rows.Groups, replicates, seed));

    private static double[] Inputs(DesignMatrix matrix)
    {
        var width = matrix.Schema.Inputs;
        var inputs = new double[matrix.Rows * width];
        for (var row = 0; row < matrix.Rows; row++)
            matrix.Row(row)[..width].CopyTo(inputs.AsSpan(row * width));
        return inputs;
    }
}

/// <summary>
/// Four patients who never lived: the median of every input in each quarter of the rows by their risk. An input that fewer
/// than half of a quarter know is not known of its typical patient either.
/// </summary>
internal static class TypicalPatientsBuilder
{
    public const int Count = 4;

    /// <param name="inputs">Row-major.</param>
    /// <param name="columns">Of a row.</param>
    /// <param name="probabilities">Of each row, not learned from it.</param>
    public static TypicalPatients Build(double[] inputs, int columns, double[] probabilities)
    {
        int[] byRisk = [.. Enumerable.Range(0, probabilities.Length).OrderBy(row => probabilities[row])];
        return new([.. Enumerable.Range(0, Count)
            .Select(IReadOnlyList<double> (quarter) => Median(inputs, columns, Quarter(byRisk, quarter)))]);
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
