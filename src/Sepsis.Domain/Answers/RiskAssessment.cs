using Sepsis.Domain.Answers.Distributions;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;
using Sepsis.Domain.Scores;

namespace Sepsis.Domain.Answers;

/// <summary>One answer: whose model said what of which values, and when.</summary>
public sealed class RiskAssessment(
    Guid id,
    DateTimeOffset time,
    PatientReading reading,
    Bundle bundle,
    double probability,
    IReadOnlyList<double> memberProbabilities)
{
    /// <summary>UUID version 7: sorts by time, says nothing of the patient.</summary>
    public Guid Id => id;

    public DateTimeOffset Time => time;

    /// <summary>As the hospital knows the patient, for the record; null where no patient was named.</summary>
    public string? PatientId { get; init; }

    public PatientReading Reading => reading;

    public Bundle Bundle => bundle;

    /// <summary>The calibrated probability of sepsis within 24 hours.</summary>
    public double Probability => probability;

    /// <summary>In the order of the manifest's members.</summary>
    public IReadOnlyList<double> MemberProbabilities => memberProbabilities;

    public bool IsPositive => bundle.Thresholds.IsPositive(probability);

    /// <summary>Indeterminate where the model would have to answer far outside of what it learned from.</summary>
    public RiskLevel Level => Unusual.Extrapolates ? RiskLevel.Indeterminate : bundle.Thresholds.Classify(probability);

    /// <summary>What of the patient lies outside what training had.</summary>
    public UnusualInputs Unusual => field ??= bundle.Limits.Check(bundle.Schema.InputsOf(reading));

    /// <summary>Inputs that were given and that this model does not look at.</summary>
    public IEnumerable<Measurement> NotUsed => bundle.Schema.Unused.Where(reading.IsKnown);

    /// <summary>Inputs that were given, of panels that the sender is known not to send of.</summary>
    public IEnumerable<Measurement> BeyondSender => Measurements.ModelInputs
        .Where(measurement => reading.IsKnown(measurement) && !reading.Sent.Holds(measurement.Panel!.Value));

    /// <summary>What was not given and would have been looked at, and by whom.</summary>
    public IEnumerable<MissingItem> Missing => MissingItem.Of(this);

    /// <summary>Around the probability, from rows the model had not learned from.</summary>
    public ProbabilityInterval Interval => bundle.Certainty.Interval(Vote, probability);

    /// <summary>The answers that cannot be ruled out.</summary>
    public ConformalSet Set => bundle.Certainty.Set(Vote);

    public ValueTimes Times { get; init; } = ValueTimes.None;

    /// <summary>Of the same values.</summary>
    public IReadOnlyList<ScoreResult> Scores => field ??= BedsideScores.OfInterest(reading);

    /// <summary>Null where no score is decided, and where the model names no level.</summary>
    public ScoreAgreement? Agreement => Level == RiskLevel.Indeterminate ? null : ScoreAgreement.Of(IsPositive, Scores);

    /// <summary>Null where it was not asked for.</summary>
    public RiskExplanation? Explanation { get; init; }

    /// <summary>Null where it was not asked for.</summary>
    public IReadOnlyList<NextMeasurement>? Next { get; init; }

    private double Vote => bundle.Vote.Combine([.. memberProbabilities]);

    public override string ToString() => $"RiskAssessment {id} (values withheld)";
}
