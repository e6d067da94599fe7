using Sepsis.Domain.Answers;
using Sepsis.Domain.Answers.Distributions;
using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Tests.Answers.Distributions;

namespace Sepsis.Domain.Tests.Answers;

public sealed class NextMeasurementsTests
{
    private static readonly Measurement[] Inputs =
    [
        Measurements.HeartRate, Measurements.LactateLevel, Measurements.SystolicBp, Measurements.DiastolicBp,
        Measurements.NumComorbidities,
    ];

    private static readonly FeatureSchema Schema = new([.. Inputs.Select(Feature.Of)]);

    private static readonly RiskThresholds Thresholds =
        new(0.5, "test", [new(RiskLevel.Low, 0), new(RiskLevel.Moderate, 0.3), new(RiskLevel.High, 0.6)]);

    /// <summary>Heart rate with lactate 0.6, systolic with diastolic 0.2, both pressures against lactate -0.4.</summary>
    private static readonly InputDependence Dependence = new(
        [
            Marginal(Measurements.HeartRate, z => 90 + 18 * z),
            Marginal(Measurements.LactateLevel, z => 1.6 * Math.Exp(0.5 * z)),
            Marginal(Measurements.SystolicBp, z => 120 + 22 * z),
            Marginal(Measurements.DiastolicBp, z => 66 + 14 * z),
            Marginal(Measurements.NumComorbidities, z => Math.Max(0, Math.Round(2 + 1.5 * z))),
        ],
        [0.6, 0, -0.4, 0, -0.4, 0.2, 0.1, 0.1, 0, 0], 0);

    private static readonly ConditionalDistributions Distributions = new(Dependence);
    private static readonly NextMeasurements Next = new(Schema, Distributions);

    private static readonly Func<double[], double> Smooth =
        row => 1 / (1 + Math.Exp(-(-0.5 + 0.02 * (row[0] - 90) + (double.IsNaN(row[1]) ? 0.1 : 0.6 * (row[1] - 1.6)))));

    private static readonly Func<double[], double> Stepwise = row =>
        double.IsNaN(row[1]) ? 0.35 : row[1] > 2 ? 0.7 : row[1] > 1.4 ? 0.4 : 0.1;

    public static TheoryData<bool> Functions => [true, false];

    /// <summary>Against draws; that they are from about the regression on heart rate and systolic pressure is checked by hand.</summary>
    [Theory]
    [MemberData(nameof(Functions))]
    public void Rank_Lactate_AgreesWithDrawsFromTheSameDistribution(bool isSmooth)
    {
        var risk = isSmooth ? Smooth : Stepwise;
        double[] row = [104, double.NaN, 110, double.NaN, 2];
        var lactate = Rank(Reading(row), risk).Single(next => next.Measurement == Measurements.LactateLevel);

        var random = new Random(4);
        var (heartRate, systolic, current) = ((104.0 - 90) / 18, (110.0 - 120) / 22, risk(row));
        var given = new ConditionalNormal[Inputs.Length];
        Distributions.Condition(row, given);
        Assert.Equal(0.6 * heartRate - 0.4 * systolic, given[1].Mean, 0.1);
        Assert.Equal(Math.Sqrt(1 - 0.36 - 0.16), given[1].Deviation, 0.02);
        var (change, bands, decisions, draws) = (0.0, 0.0, 0.0, 200_000);
        for (var i = 0; i < draws; i++)
        {
            row[1] = 1.6 * Math.Exp(0.5 * (given[1].Mean + given[1].Deviation * TrainingRows.Normal(random)));
            var probability = risk(row);
            change += Math.Abs(probability - current) / draws;
            bands += Thresholds.Classify(probability) == Thresholds.Classify(current) ? 0 : 1.0 / draws;
            decisions += Thresholds.IsPositive(probability) == Thresholds.IsPositive(current) ? 0 : 1.0 / draws;
        }

        Assert.Equal(1, lactate.ExpectedChange / change, 0.05);
        Assert.Equal(bands, lactate.BandChangeChance, 0.03);
        Assert.Equal(decisions, lactate.DecisionChangeChance, 0.03);
        Assert.InRange(bands, 0.1, 0.9);
    }

    [Fact]
    public void Rank_OneBatch_HoldsThePatientAndEveryPoint()
    {
        var calls = 0;
        Next.Rank(Reading([104, double.NaN, 110, double.NaN, 2]), Thresholds, (rows, probabilities) =>
        {
            calls++;
            Assert.Equal(rows.Length, probabilities.Length * Inputs.Length);
            Assert.InRange(probabilities.Length, 1 + 2 * 32 - 8, 1 + 2 * 32);
            Assert.Equal([104, double.NaN, 110, double.NaN, 2], rows[..5].ToArray());
            for (var row = 1; row < probabilities.Length; row++)
                Assert.Single(rows.Slice(row * 5, 5).ToArray(), double.IsNaN);
            probabilities.Fill(0.2);
        });
        Assert.Equal(1, calls);
    }

    [Fact]
    public void Rank_ModelThatLooksAtNothing_PutsVitalSignsBeforeTheLaboratory()
    {
        var ranked = Rank(Reading([double.NaN, double.NaN, double.NaN, double.NaN, 2]), _ => 0.2);
        Assert.Equal(["heart_rate", "systolic_bp", "diastolic_bp", "lactate_level"], ranked.Select(next => next.Measurement.Name));
        Assert.All(ranked, next => Assert.Equal((0, 0, 0), (next.ExpectedChange, next.BandChangeChance, next.DecisionChangeChance)));
    }

    [Fact]
    public void Rank_NoMoreThanRounding_IsATie()
    {
        var ranked = Rank(Reading([90, double.NaN, double.NaN, 60, 2]), row => 0.2 + (double.IsNaN(row[1]) ? 0 : 1e-14));
        Assert.Equal(["systolic_bp", "lactate_level"], ranked.Select(next => next.Measurement.Name));
    }

    [Fact]
    public void Rank_MostTelling_IsFirst()
    {
        var ranked = Rank(Reading([90, double.NaN, double.NaN, 60, 2]), row => double.IsNaN(row[1]) ? 0.2 : row[1] / 40);
        Assert.Equal("lactate_level", ranked[0].Measurement.Name);
        Assert.Equal(0, ranked[1].ExpectedChange);
    }

    [Fact]
    public void Rank_NothingMissing_AsksNothing() =>
        Assert.Empty(Next.Rank(Reading([90, 2, 120, 70, 1]), Thresholds, (_, _) => throw new InvalidOperationException()));

    /// <summary>The mean pressure is no input of this model, and binds the drawn pressures all the same.</summary>
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(118)]
    public void Rank_PressuresThatCannotBe_AreLeftOut(double mean)
    {
        double[] row = [90, 2, double.NaN, 110, 1];
        var values = Reading(row).AsSpan().ToArray();
        values[Measurements.MeanArterialPressure.Index] = mean;
        var lowest = double.IsNaN(mean) ? 110 : mean;
        var (seen, below) = (0, 0);
        var ranked = Next.Rank(new(values), Thresholds, (rows, probabilities) =>
        {
            for (var i = 1; i < probabilities.Length; i++)
            {
                seen++;
                below += rows[i * Inputs.Length + 2] < lowest ? 1 : 0;
            }

            probabilities.Fill(0.9);
            probabilities[0] = 0.1;
        });
        Assert.InRange(seen, 10, 31);
        Assert.Equal(0, below);
        Assert.Equal((0.8, 1, 1), (Math.Round(ranked[0].ExpectedChange, 9), ranked[0].BandChangeChance, ranked[0].DecisionChangeChance));
    }

    [Fact]
    public void Rank_NoValueThatCanBe_LeavesTheInputOut() =>
        Assert.Empty(Rank(Reading([90, 2, double.NaN, 240, 1]), _ => 0.2));

    [Fact]
    public void Rank_Counts_AreWhole() => Next.Rank(Reading([90, 2, 120, 70, double.NaN]), Thresholds, (rows, probabilities) =>
    {
        for (var i = 1; i < probabilities.Length; i++)
            Assert.Equal(Math.Floor(rows[i * 5 + 4]), rows[i * 5 + 4]);
    });

    [Fact]
    public void NextMeasurements_OfOtherInputs_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new NextMeasurements(new([Feature.Of(Measurements.Age)]), Distributions));

    private static InputMarginal Marginal(Measurement measurement, Func<double, double> value) =>
        new(measurement.Name, [.. ConditionalDistributionsTests.Scores.Select(value)]);

    private static PatientReading Reading(double[] row) => PatientReading.Of([.. Inputs.Zip(row)]);

    private static IReadOnlyList<NextMeasurement> Rank(PatientReading reading, Func<double[], double> risk) =>
        Next.Rank(reading, Thresholds, Batch(risk));

    private static RiskOfRows Batch(Func<double[], double> risk) => (rows, probabilities) =>
    {
        for (var i = 0; i < probabilities.Length; i++)
            probabilities[i] = risk(rows.Slice(i * Inputs.Length, Inputs.Length).ToArray());
    };
}
