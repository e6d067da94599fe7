using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;
using Sepsis.Domain.Tests.Scores;

namespace Sepsis.Domain.Tests.Answers;

public sealed class ScoresSettledTests
{
    [Fact]
    public void By_QsofaWithOnePointAndOnePressureMissing_IsAlwaysSettled()
    {
        var settled = By(Measurements.SystolicBp, Bedside.Well.With(Measurements.RespiratoryRate, 24).Without(Measurements.SystolicBp), Bedside.WellItems);
        Assert.Contains(Qsofa.Name, settled.Always);
        Assert.DoesNotContain(Qsofa.Name, settled.Sometimes);
    }

    [Fact]
    public void By_QsofaWithTwoItemsMissing_IsSettledByALowPressureOnly()
    {
        var reading = Bedside.Well.With(Measurements.RespiratoryRate, 24).Without(Measurements.SystolicBp);
        var settled = By(Measurements.SystolicBp, reading, Bedside.WellItems with { Gcs = null });
        Assert.Contains(Qsofa.Name, settled.Sometimes);
        Assert.DoesNotContain(Qsofa.Name, settled.Always);
    }

    /// <summary>A diastolic pressure of 105 rules out a systolic one that would give the point.</summary>
    [Fact]
    public void By_PressureBoundByAnother_TriesOnlyWhatCanBe()
    {
        var reading = Bedside.Well.With(Measurements.RespiratoryRate, 24).Without(Measurements.SystolicBp).Without(Measurements.MeanArterialPressure);
        var items = Bedside.WellItems with { Gcs = null };
        Assert.Contains(Qsofa.Name, By(Measurements.SystolicBp, reading, items).Sometimes);
        Assert.DoesNotContain(Qsofa.Name, By(Measurements.SystolicBp, reading.With(Measurements.DiastolicBp, 105), items).Sometimes);
    }

    [Fact]
    public void By_ScoreThatIsDecidedOrDoesNotLookAtIt_IsNotNamed()
    {
        var settled = By(Measurements.Bilirubin, Bedside.Well.Without(Measurements.Bilirubin), Bedside.WellItems);
        Assert.Equal([Sofa.Name], settled.Always);
        Assert.Empty(settled.Sometimes);
        var lactate = By(Measurements.LactateLevel, Bedside.Nothing, BedsideItems.None);
        Assert.Empty(lactate.Always.Concat(lactate.Sometimes));
    }

    /// <summary>Patients ill and well of whom one to six inputs are unknown, against three times as many values.</summary>
    [Fact]
    public void By_RandomPatients_IsWhatTryingEveryValueSays()
    {
        var random = new Random(11);
        var (always, sometimes) = (0, 0);
        foreach (var (known, all) in RandomPatients.Of(60).SelectMany(ill => new[] { ill, (Bedside.Well, Bedside.WellItems) }))
        {
            var (reading, items) = (known, all);
            foreach (var forget in RandomPatients.Shuffled(random).Take(1 + random.Next(6)))
                (reading, items) = forget(reading, items);
            foreach (var measurement in Measurements.All.Where(measurement => !reading.IsKnown(measurement)))
            {
                var expected = ByBruteForce(measurement, reading, items);
                var settled = By(measurement, reading, items);
                Assert.Equal(expected.Always, settled.Always);
                Assert.Equal(expected.Sometimes, settled.Sometimes);
                always += settled.Always.Count;
                sometimes += settled.Sometimes.Count;
            }
        }

        Assert.True(always > 20 && sometimes > 20, $"{always} always, {sometimes} sometimes");
    }

    private static ScoresSettled ByBruteForce(Measurement measurement, PatientReading reading, BedsideItems items)
    {
        var (always, sometimes) = (new List<string>(), new List<string>());
        foreach (var score in BedsideScores.Score(reading, items))
        {
            if (score.Positive != ScoreVerdict.Indeterminate || !score.Missing.Contains(measurement.Name))
                continue;
            var decided = Enumerable.Range(0, 701)
                .Select(i => reading.With(measurement, measurement.Minimum + (measurement.Maximum - measurement.Minimum) * i / 700))
                .Where(completed => ReadingRules.PressuresAgree(completed.AsSpan()))
                .Select(completed => Alone(score.Name, completed, items).Positive != ScoreVerdict.Indeterminate)
                .ToList();
            // Some of the random patients have pressures that disagree, and nothing settles them.
            if (decided.Count > 0 && decided.TrueForAll(yes => yes))
                always.Add(score.Name);
            else if (decided.Contains(true))
                sometimes.Add(score.Name);
        }

        return new(always, sometimes);
    }

    private static ScoreResult Alone(string name, PatientReading reading, BedsideItems items) => name switch
    {
        Sirs.Name => Sirs.Score(reading, items),
        Qsofa.Name => Qsofa.Score(reading, items),
        News2.Name => News2.Score(reading, items),
        _ => Sofa.Score(reading, items),
    };

    private static ScoresSettled By(Measurement measurement, PatientReading reading, BedsideItems items) =>
        ScoresSettled.By(measurement, reading, items, BedsideScores.Score(reading, items));
}
