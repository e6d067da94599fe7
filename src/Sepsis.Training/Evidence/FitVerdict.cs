namespace Sepsis.Training.Evidence;

/// <summary>Whether a bundle may be used on the patients of a file.</summary>
internal enum FitVerdict
{
    Fits,

    /// <summary>It orders these patients well enough, and its probabilities are off.</summary>
    RecalibrateFirst,

    /// <summary>It orders them worse than it was cross-validated to: no recalibration mends that.</summary>
    DoesNotFit,

    CannotTell,
}
