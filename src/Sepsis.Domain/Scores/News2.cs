using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Scores;

/// <summary>National Early Warning Score 2: Royal College of Physicians, London 2017. Its tables are in <see cref="News2Chart"/>.</summary>
public sealed class News2() : BedsideScore("NEWS2", "National Early Warning Score 2")
{
    /// <summary>5 points are the report's threshold for an urgent response, and to think of sepsis.</summary>
    private const int UrgentFrom = 5;

    private const int EmergencyFrom = 7;

    /// <summary>So many points in a single item ask for a review by themselves.</summary>
    private const int RedPoints = 3;

    public override double? TriageAuroc => 0.64;

    public override int PositiveFrom(PatientReading reading) => UrgentFrom;

    public override ScorePoints Points(PatientReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return News2Chart.RespiratoryRate(reading) + News2Chart.OxygenSaturation(reading) + News2Chart.Oxygen(reading)
            + News2Chart.SystolicBp(reading) + News2Chart.Pulse(reading) + News2Chart.Consciousness(reading)
            + News2Chart.Temperature(reading);
    }

    public override ScoreResult Score(PatientReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        IReadOnlyList<ScoreItem> rows =
        [
            ScoreItem.Of(ScoreInput.Of(Measurements.RespiratoryRate, reading, News2Chart.RespiratoryRate(reading))),
            Saturation(reading),
            ScoreItem.Of(ScoreInput.Of(Measurements.SupplementalOxygen, Findings.IsOnOxygen(reading), News2Chart.Oxygen(reading))),
            ScoreItem.Of(ScoreInput.Of(Measurements.SystolicBp, reading, News2Chart.SystolicBp(reading))),
            ScoreItem.Of(ScoreInput.Of(Measurements.HeartRate, reading, News2Chart.Pulse(reading))),
            ScoreItem.Of(ScoreInput.Of(Measurements.Consciousness, Findings.IsNotAlert(reading), News2Chart.Consciousness(reading))),
            ScoreItem.Of(ScoreInput.Of(Measurements.Temperature, reading, News2Chart.Temperature(reading))),
        ];
        return new(this, UrgentFrom, rows) { Response = ResponseTo(rows) };
    }

    /// <summary>On scale 2 a saturation that is known may still wait for whether it is reached on oxygen.</summary>
    private static ScoreItem Saturation(PatientReading reading)
    {
        var item = ScoreItem.Of(ScoreInput.Of(Measurements.OxygenSaturation, reading, News2Chart.OxygenSaturation(reading)));
        return item is { IsMissing: true, Value: not null } ? item with { Missing = [Measurements.SupplementalOxygen.Name] } : item;
    }

    /// <summary>Response rises with the sum and with each item: its ends are those of all items at their least and at their most.</summary>
    private static ResponseRange ResponseTo(IReadOnlyList<ScoreItem> rows) => new(
        ResponseTo(rows.Sum(row => row.Range.Minimum), rows.Any(row => row.Range.Minimum == RedPoints)),
        ResponseTo(rows.Sum(row => row.Range.Maximum), rows.Any(row => row.Range.Maximum == RedPoints)));

    private static ClinicalResponse ResponseTo(int points, bool red) => points switch
    {
        >= EmergencyFrom => ClinicalResponse.High,
        >= UrgentFrom => ClinicalResponse.Medium,
        _ => red ? ClinicalResponse.LowMedium : ClinicalResponse.Low,
    };
}

/// <summary>The clinical risk NEWS2 assigns, and with it the response it asks for, in rising order.</summary>
public enum ClinicalResponse
{
    /// <summary>0 to 4 points: ward-based.</summary>
    Low,

    /// <summary>3 points in a single item: urgent ward-based review.</summary>
    LowMedium,

    /// <summary>5 or 6 points: urgent.</summary>
    Medium,

    /// <summary>7 points and more: emergency.</summary>
    High,
}

/// <summary>The least and the most urgent response that what is known allows.</summary>
public readonly record struct ResponseRange(ClinicalResponse Minimum, ClinicalResponse Maximum)
{
    public bool IsDecided => Minimum == Maximum;

    public override string ToString() => "ResponseRange (values withheld)";
}
