using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Answers.Explanation;

/// <summary>
/// What would have to be different for the patient to be in another band: for each known input alone, the nearest such
/// value. Sex, age and the number of comorbidities are not asked: nobody can change them.
/// The risk is no straight line along an input. A grid is looked at, close by in single steps, further away coarser, so a
/// short excursion far from the value can be missed. It is a fact about the model and not about the patient: a value
/// that is treated does not make the illness go.
/// </summary>
public sealed class BandChangeSearch
{
    private readonly FeatureSchema _schema;
    private readonly RiskThresholds _thresholds;
    private readonly IReadOnlyList<double> _spreads;
    private readonly RiskOfRows _risk;

    /// <param name="schema">A model's that serves patients here.</param>
    /// <param name="thresholds">The bands.</param>
    /// <param name="spreads">Standard deviation of each input in training, NaN where there is none.</param>
    /// <param name="risk">Asked in one go for the grid, and once for each halving.</param>
    public BandChangeSearch(FeatureSchema schema, RiskThresholds thresholds, IReadOnlyList<double> spreads, RiskOfRows risk)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(thresholds);
        ArgumentNullException.ThrowIfNull(spreads);
        ArgumentNullException.ThrowIfNull(risk);
        ArgumentOutOfRangeException.ThrowIfNotEqual(spreads.Count, schema.Inputs);
        if (schema.ServingFault is { } fault)
            throw new ArgumentException(fault, nameof(schema));
        (_schema, _thresholds, _spreads, _risk) = (schema, thresholds, spreads, risk);
    }

    /// <summary>At most one for each input, the nearest first.</summary>
    /// <param name="reading">Sound, with the pressures the model may not look at: values that contradict them are skipped.</param>
    /// <param name="probability">What was answered.</param>
    public IReadOnlyList<BandChange> Nearest(PatientReading reading, double probability)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var row = new double[_schema.Width];
        _schema.Build(reading, row);
        var present = _thresholds.Classify(probability);
        var scans = Scans(reading);
        Look(row, [.. scans.SelectMany(scan => scan.Grid(), (scan, step) => (scan, step))]);
        while (Halves(scans, present) is { Count: > 0 } halves)
            Look(row, halves);
        return
        [
            .. from scan in scans
               let change = scan.Change(present, _spreads[scan.Column])
               where change is not null
               let away = Math.Abs(change.Value - scan.From)
               group (change, away) by scan.Column into ways
               select ways.MinBy(way => way.away) into nearest
               orderby nearest.change.Distance ?? double.PositiveInfinity, nearest.away
               select nearest.change,
        ];
    }

    private List<ValueScan> Scans(PatientReading reading)
    {
        var scans = new List<ValueScan>();
        for (var column = 0; column < _schema.Inputs; column++)
        {
            var feature = _schema.Features[column];
            var measurement = Measurements.Find(feature.Name)!;
            if (measurement.Kind == MeasurementKind.Demographic || !reading.IsKnown(measurement))
                continue;
            bool Agrees(double value) => ReadingRules.PressuresAgreeWith(reading, measurement, value);
            var (lowest, highest) = (Math.Max(feature.Minimum, measurement.Minimum), Math.Min(feature.Maximum, measurement.Maximum));
            foreach (var limit in (double[])[lowest, highest])
                if (limit != reading[measurement])
                    scans.Add(new(column, measurement, reading[measurement], limit, Agrees));
        }

        return scans;
    }

    private static List<(ValueScan Scan, int Step)> Halves(List<ValueScan> scans, RiskLevel present) =>
        [.. from scan in scans let step = scan.Halfway(present) where step is not null select (scan, step.Value)];

    private void Look(double[] row, List<(ValueScan Scan, int Step)> at)
    {
        var risks = RowBlocks.Ask(_risk, _schema.Inputs, at.Count, (i, inputs) =>
        {
            row.AsSpan(0, inputs.Length).CopyTo(inputs);
            inputs[at[i].Scan.Column] = at[i].Scan.ValueAt(at[i].Step);
        });
        for (var i = 0; i < risks.Length; i++)
            at[i].Scan.Note(at[i].Step, _thresholds.Classify(risks[i]));
    }
}
