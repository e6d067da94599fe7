using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Infrastructure.Engines;

namespace Sepsis.Infrastructure.Tests.Engines;

/// <summary>What is explained with the real engines: a kept bundle, and patients drawn from what it learned.</summary>
public sealed class ModelInsightTests : IDisposable
{
    private const int Patients = 300;
    private readonly EnsemblePredictor _predictor = BundleReader.Read(Path.Combine(AppContext.BaseDirectory, "bundles", "third"));

    [Fact]
    public void Explain_ManyPatients_SumsToTheProbabilityThatWasAnswered()
    {
        var (worst, methods) = (0.0, new HashSet<AttributionMethod>());
        Span<double> members = stackalloc double[2];
        foreach (var patient in Drawn(Patients))
        {
            var probability = _predictor.Predict(patient, members);
            var attribution = _predictor.Insight.Explain(patient, probability);
            worst = Math.Max(worst,
                Math.Abs(attribution.Base + attribution.MissingEffect + attribution.Effects.Sum(effect => effect.Effect) - probability));
            methods.Add(attribution.Method);
        }

        Assert.InRange(worst, 0, 1e-9);
        Assert.Equal([AttributionMethod.Exact, AttributionMethod.Sampled], methods.Order());
    }

    [Fact]
    public void Explain_SamePatientTwice_IsTheSameAnswer()
    {
        var patient = Drawn(20).MaxBy(drawn => Measurements.All.Count(drawn.IsKnown))!;
        Span<double> members = stackalloc double[2];
        var probability = _predictor.Predict(patient, members);
        Assert.Equal(_predictor.Insight.Explain(patient, probability).Effects, _predictor.Insight.Explain(patient, probability).Effects);
    }

    [Fact]
    public void BandChanges_TheValueTheyName_IsInTheBandTheyName()
    {
        Span<double> members = stackalloc double[2];
        var named = 0;
        foreach (var patient in Drawn(40))
        {
            foreach (var change in _predictor.Insight.BandChanges(patient, _predictor.Predict(patient, members)))
            {
                var measurement = Measurements.Find(_predictor.Bundle.Schema.Features[change.Column].Name)!;
                var changed = patient.AsSpan().ToArray();
                changed[measurement.Index] = change.Value;
                Assert.Equal(change.Level, _predictor.Bundle.Thresholds.Classify(_predictor.Predict(new(changed), members)));
                named++;
            }
        }

        Assert.True(named > 20, $"{named} changes of a band were named");
    }

    [Fact]
    public void Next_EveryMissingInput_IsRankedByWhatItWouldChange()
    {
        foreach (var patient in Drawn(20))
        {
            var next = _predictor.Insight.Next(patient);
            Assert.Equal(_predictor.Bundle.Schema.Used.Where(used => !patient.IsKnown(used)).Select(used => used.Name).Order(),
                next.Select(step => step.Measurement.Name).Order());
            Assert.Equal(next.OrderByDescending(step => Math.Round(step.ExpectedChange, 12)).Select(step => step.ExpectedChange),
                next.Select(step => step.ExpectedChange));
        }
    }

    [Fact]
    public void Difference_OfChanges_AddsUpToTheChange()
    {
        var before = Drawn(1).Single();
        var values = before.AsSpan().ToArray();
        (values[Measurements.HeartRate.Index], values[Measurements.LactateLevel.Index]) = (150, 4.5);
        Span<double> members = stackalloc double[2];
        var (old, changed) = (_predictor.Predict(before, members), _predictor.Predict(new(values), members));
        var difference = _predictor.Insight.Difference(before, new(values), changed);
        Assert.Equal(changed - old, difference.MissingEffect + difference.Effects.Sum(effect => effect.Effect), 6);
        var features = _predictor.Bundle.Schema.Features;
        Assert.All(difference.Effects.Where(effect => features[effect.Column].Name is not ("heart_rate" or "lactate_level")),
            effect => Assert.Equal(0, effect.Effect));
    }

    [Fact]
    public void Level_FarOutsideOfTraining_IsIndeterminateAndSaysWhy()
    {
        var patient = PatientReading.Of(
            (Measurements.HeartRate, 290), (Measurements.RespiratoryRate, 99), (Measurements.Temperature, 26),
            (Measurements.Age, 60), (Measurements.LactateLevel, 34));
        var members = new double[2];
        var probability = _predictor.Predict(patient, members);
        var assessment = new RiskAssessment(Guid.Empty, TimeProvider.System.GetUtcNow(), patient, _predictor.Bundle, probability, members);
        Assert.Equal(RiskLevel.Indeterminate, assessment.Level);
        Assert.Null(assessment.Agreement);
        Assert.Contains(AssessmentWarning.Of(assessment),
            warning => warning is { Code: AssessmentWarningCode.UnusualValue, Item: "heart_rate", UsualLow: not null });
    }

    [Fact]
    public void Interval_EveryPatient_HoldsTheProbability()
    {
        var members = new double[2];
        foreach (var patient in Drawn(200))
        {
            var probability = _predictor.Predict(patient, members);
            var assessment = new RiskAssessment(
                Guid.Empty, TimeProvider.System.GetUtcNow(), patient, _predictor.Bundle, probability, members);
            Assert.InRange(probability, assessment.Interval.Lower, assessment.Interval.Upper);
            Assert.True(Enum.IsDefined(assessment.Set));
        }
    }

    public void Dispose() => _predictor.Dispose();

    /// <summary>Values of the training quantiles, some of them missing; the required ones known.</summary>
    private IEnumerable<PatientReading> Drawn(int count)
    {
        var random = new Random(7);
        var inputs = _predictor.Bundle.Answers.Dependence.Inputs;
        for (var patient = 0; patient < count;)
        {
            var known = random.NextDouble();
            var values = new double[Measurements.Count];
            Array.Fill(values, double.NaN);
            foreach (var input in inputs.Where(input => input.Quantiles.Count > 0))
            {
                var measurement = Measurements.Find(input.Name)!;
                if (measurement.Required || random.NextDouble() < known)
                    values[measurement.Index] = input.Quantiles[random.Next(input.Quantiles.Count)];
            }

            if (!ReadingRules.IsSound(values))
                continue;
            patient++;
            yield return new(values);
        }
    }
}
