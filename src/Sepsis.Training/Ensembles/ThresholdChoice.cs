using System.Globalization;
using Sepsis.Domain.Risk;

namespace Sepsis.Training.Ensembles;

/// <summary>Cut-offs by a stated aim, from probabilities of rows the model had not seen.</summary>
internal static class ThresholdChoice
{
    /// <summary>Four decimals are finer than any clinical difference, and can be read aloud.</summary>
    private const int Decimals = 4;

    private const double Grain = 1e-4;

    public static RiskThresholds Choose(double[] probabilities, bool[] labels)
    {
        var decision = AtSensitivity(TrainingOptions.DecisionSensitivity, probabilities, labels);
        var moderate = AtSensitivity(TrainingOptions.ModerateSensitivity, probabilities, labels);
        var veryHigh = AtSpecificity(TrainingOptions.VeryHighSpecificity, probabilities, labels);
        var bands = new List<RiskBand> { new(RiskLevel.Low, 0) };
        // On data that are very easy or very hard to tell apart the aims can cross; a band that would be empty is left out.
        if (moderate < decision)
            bands.Add(new(RiskLevel.Moderate, moderate));
        bands.Add(new(RiskLevel.High, decision));
        if (veryHigh > decision && veryHigh < 1)
            bands.Add(new(RiskLevel.VeryHigh, veryHigh));
        return new(decision, Aim, bands);
    }

    public static string Aim => string.Create(CultureInfo.InvariantCulture,
        $"the highest threshold with a sensitivity of at least {TrainingOptions.DecisionSensitivity:0.00} on out-of-fold predictions");

    /// <summary>The highest cut-off, on the grain, that at least this share of the positive rows reaches.</summary>
    public static double AtSensitivity(double sensitivity, double[] probabilities, bool[] labels)
    {
        var positives = Sorted(probabilities, labels, true);
        var mayMiss = (int)Math.Floor(positives.Length * (1 - sensitivity) + 1e-9);
        return Math.Clamp(OnGrainAtMost(positives[Math.Min(mayMiss, positives.Length - 1)]), Grain, 1 - Grain);
    }

    /// <summary>The lowest cut-off, on the grain, that at least this share of the negative rows stays below.</summary>
    public static double AtSpecificity(double specificity, double[] probabilities, bool[] labels)
    {
        var negatives = Sorted(probabilities, labels, false);
        var mustStayBelow = (int)Math.Ceiling(negatives.Length * specificity - 1e-9);
        return Math.Clamp(Math.Round(OnGrainAtMost(negatives[Math.Clamp(mustStayBelow - 1, 0, negatives.Length - 1)]) + Grain, Decimals), Grain, 1);
    }

    private static double OnGrainAtMost(double probability)
    {
        var rounded = Math.Round(probability, Decimals);
        return rounded <= probability ? rounded : Math.Round(rounded - Grain, Decimals);
    }

    private static double[] Sorted(double[] probabilities, bool[] labels, bool label)
    {
        var chosen = probabilities.Where((_, row) => labels[row] == label).ToArray();
        Array.Sort(chosen);
        return chosen;
    }
}
