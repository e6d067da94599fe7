using Sepsis.Domain.Answers;
using Sepsis.Domain.Answers.Distributions;
using Sepsis.Domain.Models;
using Sepsis.Training.Data;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Fit;

/// <summary>What an answer will be explained, doubted and continued with, from rows the model had not learned from.</summary>
internal static class AnswerPartsOf
{
    /// <param name="matrix">The rows.</param>
    /// <param name="probabilities">Calibrated, of each row.</param>
    /// <param name="curve">Of the same rows.</param>
    /// <param name="rows">Whose they are.</param>
    /// <param name="replicates">Of the bootstrap; none is as good as the fewest.</param>
    /// <param name="seed">Of the bootstrap.</param>
    public static AnswerParts Make(DesignMatrix matrix, double[] probabilities, TradeOffCurve curve, JudgedRows rows, int replicates, int seed)
    {
        var inputs = Inputs(matrix);
        string[] names = [.. matrix.Schema.Features.Select(feature => feature.Name)];
        var dependence = InputDependence.Fit(inputs, names.Length, names);
        return new(
            Points(curve, probabilities, rows, replicates, seed),
            TypicalPatientsOf.Make(inputs, names.Length, probabilities),
            dependence,
            InputLimits.Fit(inputs, new ConditionalDistributions(dependence)));
    }

    public static IReadOnlyList<OperatingPoint> Points(TradeOffCurve curve, double[] probabilities, JudgedRows rows, int replicates, int seed) =>
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
