namespace Sepsis.Domain.Ensemble;

/// <summary>From the vote to the probability that is answered: monotone, and learned on rows the members had not seen.</summary>
public abstract record Calibrator
{
    public abstract double Apply(double probability);

    /// <summary>What is wrong with it, or null.</summary>
    public abstract string? Fault();
}

/// <summary>
/// Platt scaling on the log-odds: p' = 1 / (1 + exp(-(Slope * logit(p) + Intercept))).
/// Slope 1 and intercept 0 change nothing. Platt, Advances in Large Margin Classifiers (1999).
/// </summary>
public sealed record PlattCalibrator(double Slope, double Intercept) : Calibrator
{
    /// <summary>Keeps the log-odds finite; a vote of exactly 0 or 1 is no certainty.</summary>
    public const double Clip = 1e-9;

    public override double Apply(double probability) => Sigmoid(Slope * Logit(probability) + Intercept);

    public static double Logit(double probability)
    {
        var p = Math.Clamp(probability, Clip, 1 - Clip);
        return Math.Log(p / (1 - p));
    }

    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public override string? Fault() =>
        !double.IsFinite(Slope) || Slope <= 0 ? "calibrator.slope must be a finite number above 0"
        : !double.IsFinite(Intercept) ? "calibrator.intercept must be a finite number"
        : null;
}
