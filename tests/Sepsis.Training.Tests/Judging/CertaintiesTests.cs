using System.Text;
using System.Text.Json.Nodes;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Models;
using Sepsis.Training.Data;
using Sepsis.Training.Evidence;
using Sepsis.Training.Fit;
using Sepsis.Training.Judging;
using Sepsis.Training.Tests.Fit;

namespace Sepsis.Training.Tests.Judging;

public sealed class CertaintiesTests
{
    private static readonly OutOfFold s_sound = VotingChoiceTests.Predictions((truth, _) => truth, (truth, _) => truth);

    [Fact]
    public void Of_ExchangeableRows_KeepsBothPromises()
    {
        var certainty = Of(s_sound);
        Assert.Equal((0.9, 3000), (certainty.Level, certainty.Rows));
        Assert.All([certainty.WithOutcome!, certainty.WithoutOutcome!], coverage =>
        {
            Assert.True(coverage.Kept);
            Assert.InRange(coverage.Share, 0.9 - 3 * coverage.StandardError!.Value, 0.9 + 3 * coverage.StandardError.Value);
            Assert.Equal(coverage.Rows, coverage.Patients);
        });
        Assert.Equal(1, certainty.Sets.Outcome + certainty.Sets.NoOutcome + certainty.Sets.Both + certainty.Sets.Empty, 12);
    }

    /// <summary>By the ranks themselves, without cut-offs.</summary>
    [Fact]
    public void Of_ExchangeableRows_CountsWhatTheRanksOfTheOtherFoldsSay()
    {
        var (folds, labels) = (s_sound.Folds.FoldOfRow, s_sound.Labels);
        double[] votes = [.. s_sound.Probabilities[0].Zip(s_sound.Probabilities[1], (a, b) => CalibrationPair.Rounded(0.5 * a + 0.5 * b))];
        var rows = Enumerable.Range(0, labels.Length).ToArray();
        var sets = rows.Select(row => (Outcome: Holds(row, true), Not: Holds(row, false))).ToArray();

        var certainty = Of(s_sound);

        Assert.Equal(rows.Where(row => labels[row]).Average(row => sets[row].Outcome ? 1.0 : 0), certainty.WithOutcome!.Share, 12);
        Assert.Equal(rows.Where(row => !labels[row]).Average(row => sets[row].Not ? 1.0 : 0), certainty.WithoutOutcome!.Share, 12);
        Assert.Equal(sets.Average(set => set is (true, true) ? 1.0 : 0), certainty.Sets.Both, 12);
        Assert.Equal(sets.Average(set => set is (true, false) ? 1.0 : 0), certainty.Sets.Outcome, 12);
        Assert.Equal(sets.Average(set => set is (false, true) ? 1.0 : 0), certainty.Sets.NoOutcome, 12);

        bool Holds(int row, bool truth)
        {
            var others = rows.Where(other => folds[other] != folds[row] && labels[other] == truth).ToArray();
            var asUnusual = others.Count(other => truth ? votes[other] <= votes[row] : votes[other] >= votes[row]);
            return (asUnusual + 1) * 10 > others.Length + 1;
        }
    }

    /// <summary>The models of one fold answer far too low: no calibration made without that fold can know.</summary>
    [Fact]
    public void Of_AFoldUnlikeTheOthers_BreaksThePromise()
    {
        var folds = s_sound.Folds.FoldOfRow;
        double[] members = [.. s_sound.Probabilities[0].Select((probability, row) => folds[row] == 2 ? probability * 0.2 : probability)];
        var certainty = Of(s_sound with { Probabilities = [members, members] });
        Assert.False(certainty.WithOutcome!.Kept);
        Assert.True(certainty.WithoutOutcome!.Kept);
    }

    [Fact]
    public void Of_Deciles_HoldEveryRowOnceInOrder()
    {
        var deciles = Of(s_sound).Deciles;
        Assert.Equal(Enumerable.Repeat(300, 10), deciles.Select(decile => decile.Rows));
        Assert.Equal(deciles.Select(decile => decile.Predicted).Order(), deciles.Select(decile => decile.Predicted));
        Assert.Equal(s_sound.Labels.Count(label => label), deciles.Sum(decile => decile.Observed * decile.Rows), 6);
        // The interval is widened to hold the probability, so its mean is about the mean probability.
        Assert.All(deciles, decile => Assert.InRange(decile.Predicted, decile.Lower, decile.Upper));
        Assert.All(deciles, decile =>
        {
            var slack = 4 * decile.StandardError!.Value;
            Assert.InRange(decile.Observed, decile.Lower - slack, decile.Upper + slack);
        });
    }

    [Fact]
    public void Of_Width_IsThatOfTheIntervalsInTheDeciles()
    {
        var certainty = Of(s_sound);
        Assert.Equal(certainty.Deciles.Average(decile => decile.Upper - decile.Lower), certainty.Width.Mean, 9);
        Assert.InRange(certainty.Width.NinetiethPercentile, certainty.Width.Mean, 1);
    }

    [Fact]
    public void Of_RowsWithOneProbability_AreOneDecile()
    {
        double[] halves = [.. s_sound.Labels.Select(_ => 0.5)];
        var certainty = Of(s_sound with { Probabilities = [halves, halves] }, halves);
        Assert.Equal(3000, Assert.Single(certainty.Deciles).Rows);
        Assert.Equal(1, certainty.Sets.Both);
    }

    [Fact]
    public void Of_OtherFoldsOfOneClass_SaysNothing() =>
        Assert.Null(Certainties.Of(Few([true, true, false, false]), VotingKind.Equal, new double[4], [0, 1, 2, 3]));

    [Fact]
    public void Of_OneFoldThatCannotBeAnswered_CountsTheOtherAlone()
    {
        // Of the first fold's others all have the outcome; the second fold's others have both.
        var certainty = Certainties.Of(Few([true, false, true, true]), VotingKind.Equal, [0.5, 0.5, 0.5, 0.5], [0, 1, 2, 3])!;
        Assert.Equal(2, certainty.Rows);
        Assert.Equal((2, 2), (certainty.WithOutcome!.Rows, certainty.WithOutcome.Patients));
        Assert.Null(certainty.WithoutOutcome);
    }

    [Fact]
    public void Of_OnePatientOfAClass_HasNoStandardErrorAndNoVerdict()
    {
        var certainty = Certainties.Of(Few([true, false, true, true]), VotingKind.Equal, [0.5, 0.5, 0.5, 0.5], [0, 1, 2, 2])!;
        Assert.Equal((1, null, null), (certainty.WithOutcome!.Patients, certainty.WithOutcome.StandardError, certainty.WithOutcome.Kept));
    }

    [Fact]
    public void Read_EvaluationWrittenBeforeItWasMeasured_HasNone()
    {
        var written = JsonNode.Parse(File.ReadAllBytes(Path.Combine(HospitalFile.Second, Evaluation.File)))!.AsObject();
        Assert.True(written.Remove("certainty"));
        var kept = EvaluationFile.Read(Encoding.UTF8.GetBytes(written.ToJsonString()));
        Assert.Null(kept.Certainty);
        var certainty = Of(s_sound);
        var again = EvaluationFile.Read(EvaluationFile.Write(kept with { Certainty = certainty })).Certainty!;
        Assert.Equal((certainty.WithOutcome, certainty.Sets, certainty.Width), (again.WithOutcome, again.Sets, again.Width));
        Assert.Equal(certainty.Deciles, again.Deciles);
    }

    private static OutOfFold Few(bool[] labels) => new(["one"], [[0.2, 0.4, 0.6, 0.8]], new GroupedFolds([0, 0, 1, 1], 2), labels);

    private static CertaintyEvidence Of(OutOfFold predictions, double[]? probabilities = null)
    {
        probabilities ??= CrossFitted.Of(predictions, VotingKind.Equal, CalibrationKind.Platt, DecisionAim.Default).Probabilities;
        return Certainties.Of(predictions, VotingKind.Equal, probabilities, [.. Enumerable.Range(0, predictions.Labels.Length)])!;
    }
}
