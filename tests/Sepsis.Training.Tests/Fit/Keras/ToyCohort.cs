using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;
using Sepsis.Training.Data;

namespace Sepsis.Training.Tests.Fit.Keras;

/// <summary>Overlapping classes; lactate is missing in a third of the rows, potassium in all of them.</summary>
internal static class ToyCohort
{
    public const int Lactate = 2;
    public const int Potassium = 3;

    public static FeatureSchema Schema { get; } = new(
    [
        Feature.Of(Measurements.HeartRate), Feature.Of(Measurements.Temperature),
        Feature.Of(Measurements.LactateLevel), Feature.Of(Measurements.Potassium),
    ]);

    public static DesignMatrix Make(int rows, int seed)
    {
        var random = new Random(seed);
        var features = new double[rows * Schema.Width];
        var labels = new bool[rows];
        for (var row = 0; row < rows; row++)
        {
            var severity = Normal(random);
            labels[row] = severity + 0.5 * Normal(random) > 0.8;
            new[]
            {
                88 + 14 * severity + 9 * Normal(random),
                37.2 + 0.5 * severity + 0.4 * Normal(random),
                random.NextDouble() < 1 / 3.0 ? double.NaN : Math.Exp(0.4 + 0.5 * severity + 0.3 * Normal(random)),
                double.NaN,
            }.CopyTo(features, row * Schema.Width);
        }

        return new(Schema, features, labels);
    }

    /// <summary>Box and Muller.</summary>
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
