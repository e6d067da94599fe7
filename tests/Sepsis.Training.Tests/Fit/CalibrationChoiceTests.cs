using Sepsis.Domain.Answers;
using Sepsis.Domain.Statistics;
using Sepsis.Training.Fit;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Tests.Fit;

public sealed class CalibrationChoiceTests
{
    [Fact]
    public void Of_ProbabilitiesOnAStraightLine_KeepsPlatt()
    {
        var predictions = VotingChoiceTests.Predictions((truth, _) => truth, (truth, _) => truth);
        Assert.Equal(CalibrationKind.Platt, CalibrationChoice.Of(predictions, VotingKind.Equal).Kind);
    }

    /// <summary>Three levels, whose log-odds no straight line goes through.</summary>
    [Fact]
    public void Of_AStepInTheTruth_TakesTheCurve()
    {
        static double Bent(double truth) => truth < 0.33 ? 0.48 : truth < 0.66 ? 0.49 : 0.7;
        var predictions = VotingChoiceTests.Predictions((truth, _) => Bent(truth), (truth, _) => Bent(truth));
        var choice = CalibrationChoice.Of(predictions, VotingKind.Equal);
        Assert.Equal(CalibrationKind.Isotonic, choice.Kind);
        Assert.Contains("curve is taken", choice.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void CrossFitted_EitherKind_IsCalibratedOnRowsItWasNotMadeOf(int kind)
    {
        var predictions = VotingChoiceTests.Predictions((truth, _) => truth * truth, (truth, _) => truth * truth);
        var crossFitted = CrossFitted.Of(predictions, VotingKind.Equal, (CalibrationKind)kind, DecisionAim.Default);
        Assert.InRange(CalibrationMetrics.ObservedToExpected(crossFitted.Probabilities, predictions.Labels), 0.97, 1.03);
        Assert.InRange(LogisticRecalibration.Slope(crossFitted.Probabilities, predictions.Labels), 0.9, 1.1);
        var alerts = crossFitted.Alerts(predictions.Folds);
        var found = predictions.Labels.Zip(alerts).Count(row => row.First && row.Second) / (double)predictions.Labels.Count(label => label);
        Assert.InRange(found, 0.77, 0.84);
    }
}
