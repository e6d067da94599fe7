using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Scores;

/// <summary>National Early Warning Score 2: Royal College of Physicians, London 2017. Its tables are in <see cref="News2Chart"/>.</summary>
public static class News2
{
    public const string Name = "NEWS2";

    /// <summary>5 points are the report's threshold for an urgent response, and to think of sepsis.</summary>
    public const int PositiveFrom = 5;

    private const int EmergencyFrom = 7;

    /// <summary>So many points in a single item ask for a review by themselves.</summary>
    private const int RedPoints = 3;

    /// <summary>The points alone, without an allocation.</summary>
    public static ScorePoints Points(PatientReading reading, BedsideItems items)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(items);
        return News2Chart.RespiratoryRate(reading) + News2Chart.OxygenSaturation(reading, items) + News2Chart.Oxygen(reading, items)
            + News2Chart.SystolicBp(reading) + News2Chart.Pulse(reading) + News2Chart.Consciousness(items) + News2Chart.Temperature(reading);
    }

    public static ScoreResult Score(PatientReading reading, BedsideItems items)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(items);
        IReadOnlyList<ScoreItem> rows =
        [
            ScoreItem.Of(ScoreInput.Of(Measurements.RespiratoryRate, reading, News2Chart.RespiratoryRate(reading))),
            Saturation(reading, items),
            ScoreItem.Of(ScoreInput.Of(BedsideQuantities.SupplementalOxygen.Name, items.OnOxygen(reading), News2Chart.Oxygen(reading, items))),
            ScoreItem.Of(ScoreInput.Of(Measurements.SystolicBp, reading, News2Chart.SystolicBp(reading))),
            ScoreItem.Of(ScoreInput.Of(Measurements.HeartRate, reading, News2Chart.Pulse(reading))),
            ScoreItem.Of(ScoreInput.Of(BedsideQuantities.Consciousness.Name, items.NotAlert, News2Chart.Consciousness(items))),
            ScoreItem.Of(ScoreInput.Of(Measurements.Temperature, reading, News2Chart.Temperature(reading))),
        ];
        return new(Name, PositiveFrom, rows) { Response = ResponseTo(rows) };
    }

    /// <summary>On scale 2 a saturation that is known may still wait for whether it is reached on oxygen.</summary>
    private static ScoreItem Saturation(PatientReading reading, BedsideItems items)
    {
        var item = ScoreItem.Of(ScoreInput.Of(Measurements.OxygenSaturation, reading, News2Chart.OxygenSaturation(reading, items)));
        return item is { IsMissing: true, Value: not null } ? item with { Missing = [BedsideQuantities.SupplementalOxygen.Name] } : item;
    }

    /// <summary>Response rises with the sum and with each item, so its two ends are those of all items at their least and at their most.</summary>
    private static ResponseRange ResponseTo(IReadOnlyList<ScoreItem> rows) => new(
        ResponseTo(rows.Sum(row => row.Range.Minimum), rows.Any(row => row.Range.Minimum == RedPoints)),
        ResponseTo(rows.Sum(row => row.Range.Maximum), rows.Any(row => row.Range.Maximum == RedPoints)));

    private static ClinicalResponse ResponseTo(int points, bool red) => points switch
    {
        >= EmergencyFrom => ClinicalResponse.High,
        >= PositiveFrom => ClinicalResponse.Medium,
        _ => red ? ClinicalResponse.LowMedium : ClinicalResponse.Low,
    };
}
