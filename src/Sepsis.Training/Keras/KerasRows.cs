using Sepsis.Training.Cohorts;

namespace Sepsis.Training.Keras;

/// <param name="Features">Row-major, as the network sees them.</param>
/// <param name="Labels">1 septic, 0 not.</param>
internal sealed record KerasRows(int Columns, float[] Features, float[] Labels)
{
    public static KerasRows Of(DesignMatrix rows, Preprocessing preprocessing) =>
        new(preprocessing.Width, preprocessing.Apply(rows), [.. rows.Labels.ToArray().Select(septic => septic ? 1f : 0f)]);

    public static KerasRows None(int columns) => new(columns, [], []);
}
