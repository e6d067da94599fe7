using Sepsis.Domain.Answers.Explanation;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;

namespace Sepsis.Domain.Answers;

/// <summary>
/// What takes many questions to the model: why, what would change the band, what to measure next. Made once for a model that serves.
/// </summary>
public sealed class ModelInsight
{
    private readonly Bundle _bundle;
    private readonly RiskOfRows _risk;
    private readonly Attributor _attributor;
    private readonly BandChangeSearch _bands;
    private readonly NextMeasurements _next;

    /// <param name="bundle">Of a model that can serve.</param>
    /// <param name="risk">Of that model.</param>
    public ModelInsight(Bundle bundle, RiskOfRows risk)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(risk);
        (_bundle, _risk) = (bundle, risk);
        _attributor = new(bundle.Answers.TypicalPatients, bundle.Schema.Inputs, risk);
        double[] spreads = [.. bundle.Profile.Features.Select(feature => feature.StandardDeviation ?? double.NaN)];
        _bands = new(bundle.Schema, bundle.Thresholds, spreads, risk);
        _next = new(bundle.Schema, bundle.Distributions);
    }

    public Attribution Explain(PatientReading reading, double probability) =>
        _attributor.Attribute(_bundle.Schema.InputsOf(reading), probability);

    /// <summary>Where no band is named, there is none to change, nor one to change into.</summary>
    public IReadOnlyList<BandChange> BandChanges(PatientReading reading, double probability)
    {
        var inputs = _bundle.Schema.InputsOf(reading);
        return Extrapolates(inputs) ? [] : [.. _bands.Nearest(reading, probability).Where(change => !Extrapolates(With(inputs, change)))];
    }

    public IReadOnlyList<NextMeasurement> Next(PatientReading reading) => _next.Rank(reading, _bundle.Thresholds, _risk);

    private bool Extrapolates(double[] inputs) => _bundle.Limits.Check(inputs).Extrapolates;

    private static double[] With(double[] inputs, BandChange change)
    {
        double[] changed = [.. inputs];
        changed[change.Column] = change.Value;
        return changed;
    }

    /// <summary>What the changes do, each by itself: the same patient before them is the one compared with.</summary>
    public Attribution Difference(PatientReading before, PatientReading after, double probability) =>
        new Attributor(new([_bundle.Schema.InputsOf(before)]), _bundle.Schema.Inputs, _risk)
            .Attribute(_bundle.Schema.InputsOf(after), probability);
}

/// <summary>
/// The calibrated ensemble, asked of many patients at once: about 5 us a row, and much more for a call of one.
/// It is asked by several requests at the same time.
/// </summary>
/// <param name="inputs">Row by row, the model's inputs in the order of its schema; NaN is "not known".</param>
/// <param name="probabilities">Receives one for each row.</param>
public delegate void RiskOfRows(ReadOnlySpan<double> inputs, Span<double> probabilities);
