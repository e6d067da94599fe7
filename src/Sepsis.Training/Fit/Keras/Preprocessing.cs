using Sepsis.Training.Data;

namespace Sepsis.Training.Fit.Keras;

/// <summary>
/// From a raw row to what the network sees: each feature imputed and scaled, then one missing indicator for each.
/// Learned on the training rows only and written into the ONNX graph (<see cref="ServedLayers"/>), in float32.
/// A column that says nothing in training (always missing, constant, or too rarely missing) is multiplied by zero:
/// its weights stay what chance made them, and must not speak when the first other value arrives.
/// </summary>
internal sealed record Preprocessing(float[] Median, float[] Mean, float[] Scale, float[] Indicator)
{
    /// <summary>
    /// In standard deviations. The network has not learned beyond: a white cell count of 300 should weigh as the
    /// highest it knows, and not be drawn out along a straight line.
    /// </summary>
    public const float Limit = 5;

    /// <summary>Rows that must lack a value, and rows that must have it, for its indicator to be learned from.</summary>
    public const int MinimumRowsForIndicator = 30;

    public int Features => Median.Length;

    /// <summary>Columns the network sees.</summary>
    public int Width => 2 * Features;

    public static Preprocessing Learn(DesignMatrix rows)
    {
        var count = rows.Columns;
        var learned = new Preprocessing(new float[count], new float[count], new float[count], new float[count]);
        for (var feature = 0; feature < count; feature++)
            learned.LearnColumn(feature, Column(rows, feature));
        return learned;
    }

    /// <param name="raw">As it stands in the cohort.</param>
    /// <param name="seen">Receives what the network sees.</param>
    public void Apply(ReadOnlySpan<double> raw, Span<float> seen)
    {
        for (var feature = 0; feature < Features; feature++)
        {
            var missing = double.IsNaN(raw[feature]);
            var value = missing ? Median[feature] : (float)raw[feature];
            seen[feature] = Scaled(feature, value);
            seen[Features + feature] = missing ? Indicator[feature] : 0;
        }
    }

    /// <summary>In standard deviations from the mean, held at the limit.</summary>
    public float Scaled(int feature, float value) => Math.Clamp((value - Mean[feature]) * Scale[feature], -Limit, Limit);

    private void LearnColumn(int feature, double[] column)
    {
        double[] known = [.. column.Where(value => !double.IsNaN(value)).Order()];
        if (known.Length == 0)
            return;
        var median = (known[(known.Length - 1) / 2] + known[known.Length / 2]) / 2;
        var missing = column.Length - known.Length;
        var mean = (known.Sum() + missing * median) / column.Length;
        var squares = known.Sum(value => (value - mean) * (value - mean)) + missing * (median - mean) * (median - mean);
        Median[feature] = (float)median;
        Mean[feature] = (float)mean;
        Scale[feature] = known[0] < known[^1] ? (float)(1 / Math.Sqrt(squares / column.Length)) : 0;
        Indicator[feature] = Math.Min(missing, known.Length) >= MinimumRowsForIndicator ? 1 : 0;
    }

    private static double[] Column(DesignMatrix rows, int feature)
    {
        var column = new double[rows.Rows];
        for (var row = 0; row < column.Length; row++)
            column[row] = rows.Row(row)[feature];
        return column;
    }
}
