namespace LightGbm.Tests;

/// <summary>Seeded rows of four columns: two carry the label, one is noise, one is often missing.</summary>
internal static class TinyCohort
{
    public const int Columns = 4;
    public const int Rows = 400;
    public const string Parameters =
        "objective=binary metric=binary_logloss num_leaves=7 min_data_in_leaf=5 seed=7 deterministic=true force_row_wise=true num_threads=2";

    public static readonly string[] Names = ["heart_rate", "lactate", "noise", "missing"];

    public static (double[] Rows, float[] Labels) Draw(int seed, int rows = Rows)
    {
        var random = new Random(seed);
        var data = new double[rows * Columns];
        var labels = new float[rows];
        for (var i = 0; i < rows; i++)
        {
            var row = data.AsSpan(i * Columns, Columns);
            for (var j = 0; j < Columns; j++)
                row[j] = random.NextDouble();
            labels[i] = row[0] + (row[1] * row[1]) > 0.9 ? 1 : 0;
            if (random.NextDouble() < 0.5)
                row[3] = double.NaN;
        }

        return (data, labels);
    }

    public static Dataset Dataset(int seed = 1, Dataset? reference = null)
    {
        var (rows, labels) = Draw(seed);
        return LightGbm.Dataset.Create(rows, Columns, labels, Parameters, featureNames: Names, reference: reference);
    }

    public static Booster Booster(int iterations = 20)
    {
        using var data = Dataset();
        return LightGbm.Booster.Train(data, Parameters, iterations);
    }

    public static double[] Predict(this Booster booster, double[] rows, PredictionType type = PredictionType.Normal)
    {
        var result = new double[booster.LengthOf(rows.Length / Columns, type)];
        booster.PredictRows(rows, Columns, result, type);
        return result;
    }
}
