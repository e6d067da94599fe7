namespace Sepsis.Training.Bundles;

/// <summary>How a recalibrated bundle came about: provenance/recalibration.json.</summary>
/// <param name="ParentSha256">The bundle it was made of: the SHA-256 of its manifest, kept as provenance/parent/manifest.json.</param>
/// <param name="Before">Null where the parent was calibrated in another way than by slope and intercept.</param>
/// <param name="Aim">What the new threshold was chosen for.</param>
/// <param name="Folds">By patient, in which the metrics were cross-fitted.</param>
internal sealed record RecalibrationRecord(
    string ParentName,
    string ParentVersion,
    string ParentSha256,
    string DataFile,
    string DataSha256,
    int Rows,
    int Patients,
    int Positives,
    CalibrationLine? Before,
    CalibrationLine After,
    double ThresholdBefore,
    double ThresholdAfter,
    string Aim,
    int Folds,
    int Seed);

/// <summary>logit(p) = Slope * logit(vote) + Intercept.</summary>
internal sealed record CalibrationLine(double Slope, double Intercept);
