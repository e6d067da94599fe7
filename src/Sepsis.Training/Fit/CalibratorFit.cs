using Sepsis.Domain.Ensemble;

namespace Sepsis.Training.Fit;

internal static class CalibratorFit
{
    public static Calibrator Fit(CalibrationKind kind, double[] votes, bool[] labels) =>
        kind == CalibrationKind.Platt ? PlattFit.Fit(votes, labels) : IsotonicFit.Fit(votes, labels);
}
