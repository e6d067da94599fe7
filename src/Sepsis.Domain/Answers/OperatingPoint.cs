using Sepsis.Domain.Statistics;

namespace Sepsis.Domain.Answers;

/// <summary>What a threshold finds and costs, and between what these would lie among other patients of the same kind.</summary>
/// <param name="Point">The estimates.</param>
/// <param name="Sensitivity">Null where no replicate had a sepsis.</param>
/// <param name="Ppv">Null where no replicate had an alert.</param>
/// <param name="AlertsPer100">Known of every replicate.</param>
public sealed record OperatingPoint(TradeOffPoint Point, BootstrapInterval? Sensitivity, BootstrapInterval? Ppv, BootstrapInterval AlertsPer100)
{
    /// <summary>Null where nothing bounds it from above: replicates that found no sepsis are within the middle 95 %.</summary>
    public BootstrapInterval? NumberNeededToEvaluateInterval() =>
        Ppv is { Lower: > 0 } ppv ? new(1 / ppv.Upper, 1 / ppv.Lower, ppv.LeftOut) : null;
}
