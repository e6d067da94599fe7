
namespace Sepsis.Training.Evidence;

/// <summary>The curves of the report: of the ensemble, and of each other model where a comparison helps.</summary>
internal sealed record CurveEvidence
{
    /// <summary>x: 1 - specificity, y: sensitivity.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<CurvePoint>> Roc { get; init; }

    /// <summary>x: sensitivity, y: positive predictive value.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<CurvePoint>> PrecisionRecall { get; init; }

    /// <summary>x: threshold probability, y: net benefit; besides models "treat_all" and "treat_none".</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<CurvePoint>> NetBenefit { get; init; }

    public required IReadOnlyList<ReliabilityBin> Reliability { get; init; }

    /// <summary>Rows by probability: the histogram below the reliability diagram.</summary>
    public required IReadOnlyList<HistogramBin> Histogram { get; init; }

    public required IReadOnlyList<TradeOffRow> TradeOff { get; init; }
}

internal sealed record CurvePoint(double X, double Y);

/// <summary>Rows with neighbouring probabilities; Lower and Upper are the 95 % Wilson interval of the observed rate.</summary>
internal sealed record ReliabilityBin(double Predicted, double Observed, double Lower, double Upper, int Rows);

internal sealed record HistogramBin(double From, double To, int Rows);

internal sealed record TradeOffRow(double Threshold, double Sensitivity, double Specificity, double? Ppv, double? Npv, double AlertsPer100);

/// <param name="Name">An input; what is derived from it is shuffled with it.</param>
/// <param name="AurocLost">By shuffling it among rows the fold's models had not learned from: mean over folds.</param>
/// <param name="StandardDeviation">Over folds.</param>
/// <param name="GainShare">Its share, with what is derived from it, of the trees' total gain; null where no member is of trees.</param>
internal sealed record FeatureImportance(string Name, double AurocLost, double StandardDeviation, double? GainShare);

/// <summary>The mean probability of sampled rows when one input is set to a value, and all else stays.</summary>
/// <param name="Missing">The mean probability when it is not known.</param>
internal sealed record PartialDependence(string Name, string Unit, IReadOnlyList<CurvePoint> Points, double Missing);
