using Sepsis.Training.Data;

namespace Sepsis.Training.Bundles;

/// <summary>
/// Inputs for the golden rows, spread over the risks there are and with values missing. A bundle travels further than
/// the data it was made of, so no row is a patient: each value comes from another row of about the same risk.
/// </summary>
internal static class GoldenInputs
{
    private const int Candidates = 40;

    public static IReadOnlyList<double[]> Make(Cohort cohort, double[] probabilities, int seed)
    {
        var matrix = cohort.Matrix;
        var random = new Random(seed);
        int[] byRisk = [.. Enumerable.Range(0, matrix.Rows).OrderBy(row => probabilities[row]).ThenBy(row => row)];
        var inputs = new List<double[]>();
        for (var i = 0; i < TrainingDefaults.GoldenRows; i++)
        {
            var centre = (int)((long)(byRisk.Length - 1) * i / (TrainingDefaults.GoldenRows - 1));
            inputs.Add(Mix(matrix, byRisk, centre, random));
        }

        BlankOptional(cohort, inputs[0]);
        BlankOptional(cohort, inputs[^1]);
        return inputs;
    }

    /// <summary>Each value from one of the rows of about the same risk.</summary>
    private static double[] Mix(DesignMatrix matrix, int[] byRisk, int centre, Random random)
    {
        var features = new double[matrix.Schema.Inputs];
        var first = Math.Clamp(centre - Candidates / 2, 0, Math.Max(0, byRisk.Length - Candidates));
        for (var column = 0; column < features.Length; column++)
            features[column] = matrix.Row(byRisk[first + random.Next(Math.Min(Candidates, byRisk.Length))])[column];
        return features;
    }

    /// <summary>The patient of whom nothing is known yet but what is required.</summary>
    private static void BlankOptional(Cohort cohort, double[] features)
    {
        for (var column = 0; column < features.Length; column++)
            if (!cohort.Schema.Find(cohort.Matrix.Schema.Features[column].Name)!.Required)
                features[column] = double.NaN;
    }
}
