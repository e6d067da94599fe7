using System.Text.Json;
using Sepsis.Domain;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Answers.Explanation;
using Sepsis.Domain.Models;
using Sepsis.Domain.Statistics;

namespace Sepsis.Infrastructure.Bundles;

/// <summary>The four files of <see cref="AnswerParts"/>. In typical-patients.json null is "not known", as in a golden row.</summary>
internal static class AnswerFiles
{
    public static IEnumerable<KeyValuePair<string, byte[]>> Write(AnswerParts parts) =>
    [
        new(BundleFormat.OperatingPoints,
            JsonSerializer.SerializeToUtf8Bytes([.. parts.OperatingPoints], BundleFormat.OperatingPointsType)),
        new(BundleFormat.TypicalPatients, JsonSerializer.SerializeToUtf8Bytes(
            [.. parts.TypicalPatients.Rows.Select(row => row.Select(value => double.IsNaN(value) ? (double?)null : value).ToArray())],
            BundleFormat.TypicalPatientsType)),
        new(BundleFormat.Dependence, JsonSerializer.SerializeToUtf8Bytes(parts.Dependence, BundleFormat.DependenceType)),
        new(BundleFormat.Limits, JsonSerializer.SerializeToUtf8Bytes(parts.Limits, BundleFormat.LimitsType)),
    ];

    /// <param name="manifest">Whose features these are of.</param>
    /// <param name="tradeOff">Whose thresholds these are.</param>
    /// <param name="content">Of a file by its name.</param>
    public static AnswerParts Read(BundleManifest manifest, TradeOffCurve tradeOff, Func<string, byte[]> content)
    {
        string[] names = [.. manifest.Features.Select(feature => feature.Name)];
        var points = ManifestReader.Deserialize(
            content(BundleFormat.OperatingPoints), BundleFormat.OperatingPoints, BundleFormat.OperatingPointsType);
        CheckNulls(BundleFormat.OperatingPoints, points);
        var rows = ManifestReader.Deserialize(
            content(BundleFormat.TypicalPatients), BundleFormat.TypicalPatients, BundleFormat.TypicalPatientsType);
        CheckNulls(BundleFormat.TypicalPatients, rows);
        var typical = new TypicalPatients([.. rows.Select(IReadOnlyList<double> (row) => [.. row.Select(value => value ?? double.NaN)])]);
        var dependence = ManifestReader.Deserialize(content(BundleFormat.Dependence), BundleFormat.Dependence, BundleFormat.DependenceType);
        CheckNulls(BundleFormat.Dependence, dependence.Inputs);
        var limits = ManifestReader.Deserialize(content(BundleFormat.Limits), BundleFormat.Limits, BundleFormat.LimitsType);
        CheckNulls(BundleFormat.Limits, limits.Inputs);
        Check(BundleFormat.OperatingPoints, Fault(points, tradeOff));
        Check(BundleFormat.TypicalPatients, typical.Fault(names.Length));
        Check(BundleFormat.Dependence, dependence.Fault(names));
        Check(BundleFormat.Limits, limits.Fault(names));
        return new(points, typical, dependence, limits);
    }

    private static string? Fault(OperatingPoint[] points, TradeOffCurve tradeOff)
    {
        if (!points.Select(point => point.Point).SequenceEqual(tradeOff.Points))
            return $"points must be those of {BundleFormat.TradeOff}";
        if (!points.All(point => IsWithin(point.Sensitivity, 1) && IsWithin(point.Ppv, 1)))
            return "sensitivity and ppv must lie between 0 and 1, the lower end first";
        return points.All(point => IsWithin(point.AlertsPer100, 100))
            ? null : "alerts_per100 must lie between 0 and 100, the lower end first";
    }

    private static bool IsWithin(BootstrapInterval? interval, double most) =>
        interval is not { } known || (known.Lower >= 0 && known.Lower <= known.Upper && known.Upper <= most);

    /// <summary>The serializer does not refuse a null in a list.</summary>
    private static void CheckNulls(string file, IEnumerable<object?> list)
    {
        if (list.Contains(null))
            throw new SepsisException(SepsisError.ManifestUnreadable, $"{file}: a list must not hold null.");
    }

    private static void Check(string file, string? fault)
    {
        if (fault is not null)
            throw new SepsisException(SepsisError.NumberInvalid, $"{file}: {fault}.");
    }
}
