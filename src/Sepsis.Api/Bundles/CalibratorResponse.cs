using Sepsis.Domain.Ensemble;

namespace Sepsis.Api.Bundles;

/// <summary>Platt scaling on the log-odds of the vote.</summary>
/// <param name="Slope">1 changes nothing.</param>
/// <param name="Intercept">0 changes nothing.</param>
public sealed record CalibratorResponse(double Slope, double Intercept)
{
    public static CalibratorResponse From(PlattCalibrator calibrator) => new(calibrator.Slope, calibrator.Intercept);
}
