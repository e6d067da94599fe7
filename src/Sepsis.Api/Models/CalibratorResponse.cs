using Sepsis.Domain.Ensemble;

namespace Sepsis.Api.Models;

/// <summary>What makes the vote a probability.</summary>
/// <param name="Method">platt: a straight line on the log-odds of the vote; isotonic: a rising curve through points.</param>
/// <param name="Slope">Of platt: 1 changes nothing; else left out.</param>
/// <param name="Intercept">Of platt: 0 changes nothing; else left out.</param>
public sealed record CalibratorResponse(string Method, double? Slope, double? Intercept)
{
    public static CalibratorResponse From(Calibrator calibrator) => calibrator switch
    {
        PlattCalibrator platt => new("platt", platt.Slope, platt.Intercept),
        _ => new("isotonic", null, null),
    };
}
