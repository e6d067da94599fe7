using System.Buffers;
using Sepsis.Domain.Answers.Distributions;
using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Answers;

/// <summary>
/// Which of a patient's missing inputs to measure next: each is integrated over its distribution given the known ones,
/// the others staying missing. Made once for a bundle; immutable.
/// </summary>
public sealed class NextMeasurements
{
    /// <summary>Equally probable values for each missing input: a chance is known to within about a 64th.</summary>
    private const int Points = 32;

    /// <summary>Changes closer than this are the same: the order is then what costs nothing first, and the catalogue's.</summary>
    private const int TieDecimals = 12;

    private readonly ConditionalDistributions _distributions;
    private readonly Measurement[] _columns;

    public NextMeasurements(FeatureSchema schema, ConditionalDistributions distributions)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(distributions);
        if (schema.ServingFault is { } fault)
            throw new ArgumentException(fault, nameof(schema));
        if (!schema.Features.Select(feature => feature.Name).SequenceEqual(distributions.Names))
            throw new ArgumentException("the distributions are of other inputs", nameof(distributions));
        _distributions = distributions;
        _columns = [.. schema.Features.Select(feature => Measurements.Find(feature.Name)!)];
    }

    /// <summary>The most telling first. Left out is one of which training knew no value that could stand beside the known ones.</summary>
    /// <param name="reading">The values.</param>
    /// <param name="thresholds">Bands and decision.</param>
    /// <param name="risk">Called once, for the patient as known and every point; not at all where nothing is missing.</param>
    public IReadOnlyList<NextMeasurement> Rank(PatientReading reading, RiskThresholds thresholds, RiskOfRows risk)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(thresholds);
        ArgumentNullException.ThrowIfNull(risk);
        int[] missing = [.. _columns.Index().Where(column => !reading.IsKnown(column.Item)).Select(column => column.Index)];
        if (missing.Length == 0)
            return [];
        var most = 1 + missing.Length * Points;
        var rows = ArrayPool<double>.Shared.Rent(most * _columns.Length);
        var probabilities = ArrayPool<double>.Shared.Rent(most);
        try
        {
            var ends = FillRows(reading, missing, rows);
            risk(rows.AsSpan(0, ends[^1] * _columns.Length), probabilities.AsSpan(0, ends[^1]));
            return Ranked(missing, ends, probabilities, thresholds);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rows);
            ArrayPool<double>.Shared.Return(probabilities);
        }
    }

    /// <summary>The patient as known, then the patient with each point of each missing input.</summary>
    /// <returns>How many rows there are after the first one and after each input.</returns>
    private int[] FillRows(PatientReading reading, int[] missing, Span<double> rows)
    {
        var width = _columns.Length;
        for (var column = 0; column < width; column++)
            rows[column] = reading[_columns[column]];
        var given = new ConditionalNormal[width];
        _distributions.Condition(rows[..width], given);
        Span<double> points = stackalloc double[Points];
        Span<double> values = stackalloc double[Measurements.Count];
        var (ends, count) = (new int[missing.Length + 1], 1);
        ends[0] = count;
        for (var i = 0; i < missing.Length; i++)
        {
            var column = missing[i];
            _distributions.FillPoints(column, given[column], points);
            reading.AsSpan().CopyTo(values);
            foreach (var point in points)
            {
                if (!CanBe(_columns[column], point, values))
                    continue;
                var row = rows.Slice(count++ * width, width);
                rows[..width].CopyTo(row);
                row[column] = point;
            }

            ends[i + 1] = count;
        }

        return ends;
    }

    /// <summary>A systolic pressure below the known diastolic one, say, is no value the patient can have.</summary>
    private static bool CanBe(Measurement measurement, double point, Span<double> values)
    {
        values[measurement.Index] = point;
        return measurement.IsPlausible(point) && ReadingRules.PressuresAgree(values);
    }

    private NextMeasurement[] Ranked(int[] missing, int[] ends, ReadOnlySpan<double> probabilities, RiskThresholds thresholds)
    {
        var ranked = new List<NextMeasurement>(missing.Length);
        for (var i = 0; i < missing.Length; i++)
            if (ends[i] < ends[i + 1])
                ranked.Add(Effect(_columns[missing[i]], probabilities[0], probabilities[ends[i]..ends[i + 1]], thresholds));
        return
        [
            .. ranked.OrderByDescending(next => Math.Round(next.ExpectedChange, TieDecimals))
                .ThenBy(next => next.Measurement.Kind == MeasurementKind.Laboratory)
                .ThenBy(next => next.Measurement.Index),
        ];
    }

    private static NextMeasurement Effect(
        Measurement measurement, double current, ReadOnlySpan<double> probabilities, RiskThresholds thresholds)
    {
        var (level, isPositive) = (thresholds.Classify(current), thresholds.IsPositive(current));
        var (change, bands, decisions) = (0.0, 0.0, 0.0);
        foreach (var probability in probabilities)
        {
            change += Math.Abs(probability - current);
            bands += thresholds.Classify(probability) == level ? 0 : 1;
            decisions += thresholds.IsPositive(probability) == isPositive ? 0 : 1;
        }

        var count = probabilities.Length;
        return new(measurement, change / count, bands / count, decisions / count);
    }
}

/// <summary>What measuring one missing input would do to the answer, over the values this patient may be expected to have.</summary>
/// <param name="ExpectedChange">Mean of the absolute change of the probability.</param>
/// <param name="BandChangeChance">Of falling in another risk band.</param>
/// <param name="DecisionChangeChance">Of crossing the decision threshold.</param>
public sealed record NextMeasurement(Measurement Measurement, double ExpectedChange, double BandChangeChance, double DecisionChangeChance)
{
    public override string ToString() => $"NextMeasurement {Measurement.Name} (values withheld)";
}
