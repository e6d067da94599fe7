using Sepsis.Domain.Bundles;
using Sepsis.Domain.Vitals;

namespace Sepsis.Domain.Risk;

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

    public PatientReading Reading => reading;

    public Bundle Bundle => bundle;

    /// <summary>The calibrated probability of sepsis within 24 hours.</summary>
    public double Probability => probability;

    /// <summary>In the order of the manifest's members.</summary>
    public IReadOnlyList<double> MemberProbabilities => memberProbabilities;

    public bool IsPositive => bundle.Thresholds.IsPositive(probability);

    public RiskLevel Level => bundle.Thresholds.Classify(probability);

    /// <summary>Inputs that were given and that this model does not look at.</summary>
    public IEnumerable<Measurement> NotUsed => bundle.Schema.Unused.Where(reading.IsKnown);

    /// <summary>Inputs this model looks at and that were not given.</summary>
    public IEnumerable<Measurement> Missing => Measurements.All.Except(bundle.Schema.Unused).Where(m => !reading.IsKnown(m));

    public override string ToString() => $"RiskAssessment {id} (values withheld)";
}
