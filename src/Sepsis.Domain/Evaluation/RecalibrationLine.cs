namespace Sepsis.Domain.Evaluation;

internal readonly record struct RecalibrationLine(double Slope, double Intercept)
{
    public static readonly RecalibrationLine Identity = new(1, 0);
    public static readonly RecalibrationLine Unknown = new(double.NaN, double.NaN);

    public double Length => Math.Abs(Slope) + Math.Abs(Intercept);

    public RecalibrationLine Plus(RecalibrationLine step) => new(Slope + step.Slope, Intercept + step.Intercept);

    public RecalibrationLine Half() => new(Slope / 2, Intercept / 2);
}
