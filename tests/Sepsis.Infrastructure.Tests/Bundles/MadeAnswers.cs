using Sepsis.Domain.Answers;
using Sepsis.Domain.Answers.Distributions;
using Sepsis.Domain.Models;
using Sepsis.Infrastructure.Bundles;

namespace Sepsis.Infrastructure.Tests.Bundles;

/// <summary>What a draft needs for answers, learned from a kept bundle's golden rows.</summary>
internal static class MadeAnswers
{
    public static readonly TradeOffCurve Curve = new(0.2, [new(0.1, 0.9, 0.4, 0.3, 0.95, 60), new(0.4, 0.6, 0.8, 0.5, 0.9, 25)]);

    public static AnswerParts Of(BundleManifest manifest)
    {
        double[][] rows = [.. manifest.Golden.Rows.Select(row => row.Features.Select(value => value ?? double.NaN).ToArray())];
        string[] names = [.. manifest.Features.Select(feature => feature.Name)];
        double[] inputs = [.. rows.SelectMany(row => row)];
        var dependence = InputDependence.Fit(inputs, names.Length, names);
        // So few rows show no correlation: one is made up, that it may be seen to come back.
        dependence = dependence with { Correlations = [0.25, .. dependence.Correlations.Skip(1)], Shrinkage = 0.01 };
        return new(
            [.. Curve.Points.Select(point => new OperatingPoint(point, new(0.5, 0.95, 2), null, new(20, 70, 0)))],
            new([rows[0], rows[^1]]),
            dependence,
            InputLimits.Fit(inputs, new ConditionalDistributions(dependence)));
    }

    /// <summary>The first input under another name.</summary>
    public static AnswerParts Renamed(AnswerParts parts, string name) => parts with
    {
        Dependence = parts.Dependence with
        {
            Inputs = [parts.Dependence.Inputs[0] with { Name = name }, .. parts.Dependence.Inputs.Skip(1)],
        },
        Limits = parts.Limits with
        {
            Inputs =
            [
                .. parts.Limits.Inputs.Select(
                    input => input.Name == parts.Dependence.Inputs[0].Name ? input with { Name = name } : input),
            ],
        },
    };
}
