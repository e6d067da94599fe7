using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;
using Sepsis.Domain.Tests.Scores;

namespace Sepsis.Domain.Tests.Answers;

public sealed class ScoresSettledTests
{
    private const string Qsofa = "qsofa";
    private const string Sofa = "sofa";

    [Fact]
    public void By_QsofaWithOnePointAndOnePressureMissing_IsAlwaysSettled()
    {
        var settled = By(Measurements.SystolicBp, Bedside.Well.With(Measurements.RespiratoryRate, 24).Without(Measurements.SystolicBp));
        Assert.Contains(Qsofa, settled.Always);
        Assert.DoesNotContain(Qsofa, settled.Sometimes);
    }

    [Fact]
    public void By_QsofaWithTwoItemsMissing_IsSettledByALowPressureOnly()
    {
        var reading = Bedside.Well.With(Measurements.RespiratoryRate, 24).Without(Measurements.SystolicBp).Without(Measurements.Gcs);
        var settled = By(Measurements.SystolicBp, reading);
        Assert.Contains(Qsofa, settled.Sometimes);
        Assert.DoesNotContain(Qsofa, settled.Always);
    }

    /// <summary>A diastolic pressure of 105 rules out a systolic one that would give the point.</summary>
    [Fact]
    public void By_PressureBoundByAnother_TriesOnlyWhatCanBe()
    {
        var reading = Bedside.Well.With(Measurements.RespiratoryRate, 24)
            .Without(Measurements.SystolicBp).Without(Measurements.MeanArterialPressure).Without(Measurements.Gcs);
        Assert.Contains(Qsofa, By(Measurements.SystolicBp, reading).Sometimes);
        Assert.DoesNotContain(Qsofa, By(Measurements.SystolicBp, reading.With(Measurements.DiastolicBp, 105)).Sometimes);
    }

    [Fact]
    public void By_ScoreThatIsDecidedOrDoesNotLookAtIt_IsNotNamed()
    {
        var settled = By(Measurements.Bilirubin, Bedside.Well.Without(Measurements.Bilirubin));
        Assert.Equal([Sofa], settled.Always);
        Assert.Empty(settled.Sometimes);
        var lactate = By(Measurements.LactateLevel, Bedside.Nothing);
        Assert.Empty(lactate.Always.Concat(lactate.Sometimes));
    }

    /// <summary>Patients ill and well of whom one to six inputs are unknown, against three times as many values.</summary>
    [Fact]
    public void By_RandomPatients_IsWhatTryingEveryValueSays()
    {
        var random = new Random(11);
        var (always, sometimes) = (0, 0);
        foreach (var known in RandomPatients.Of(60).SelectMany(ill => new[] { ill, Bedside.Well }))
        {
            var reading = RandomPatients.Shuffled(random).Take(1 + random.Next(6)).Aggregate(known, Bedside.Without);
            foreach (var measurement in Measurements.All.Where(measurement => !reading.IsKnown(measurement)))
            {
                var expected = ByBruteForce(measurement, reading);
                var settled = By(measurement, reading);
                Assert.Equal(expected.Always, settled.Always);
                Assert.Equal(expected.Sometimes, settled.Sometimes);
                always += settled.Always.Count;
                sometimes += settled.Sometimes.Count;
            }
        }

        Assert.True(always > 20 && sometimes > 20, $"{always} always, {sometimes} sometimes");
    }

    private static ScoresSettled ByBruteForce(Measurement measurement, PatientReading reading)
    {
        var (always, sometimes) = (new List<string>(), new List<string>());
        foreach (var open in BedsideScores.Score(reading))
        {
            if (open.Positive != ScoreVerdict.Indeterminate || !open.Missing.Contains(measurement.Name))
                continue;
            var steps = measurement.IsNumber && !measurement.WholeNumber ? 700 : (int)(measurement.Maximum - measurement.Minimum);
            var decided = Enumerable.Range(0, steps + 1)
                .Select(i => reading.With(measurement, measurement.Minimum + (measurement.Maximum - measurement.Minimum) * i / steps))
                .Where(completed => ReadingRules.PressuresAgree(completed.AsSpan()))
                .Select(completed => open.Score.Score(completed).Positive != ScoreVerdict.Indeterminate)
                .ToList();
            // Some of the random patients have pressures that disagree, and nothing settles them.
            if (decided.Count > 0 && decided.TrueForAll(yes => yes))
                always.Add(open.Score.Name);
            else if (decided.Contains(true))
                sometimes.Add(open.Score.Name);
        }

        return new(always, sometimes);
    }

    private static ScoresSettled By(Measurement measurement, PatientReading reading) =>
        ScoresSettled.By(measurement, reading, BedsideScores.Score(reading));
}
