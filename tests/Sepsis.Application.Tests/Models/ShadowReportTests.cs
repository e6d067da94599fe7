using Moq;
using Sepsis.Application.Models;
using Sepsis.Application.Records;
using Sepsis.Application.Tests.Assess;
using Sepsis.Application.Tests.Records;
using Sepsis.Domain;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;

namespace Sepsis.Application.Tests.Models;

public sealed class ShadowReportTests
{
    private static readonly Bundle Champion = TestModel.Bundle;
    private static readonly Bundle Challenger =
        Champion with { Manifest = Champion.Manifest with { Name = "challenger" }, Sha256 = "challenger" };

    private readonly KeptRecords _records = new();
    private readonly Random _random = new(7);

    [Fact]
    public async Task Report_ManyPatients_IsWhatCountingByHandGives()
    {
        var rows = Enumerable.Range(0, 301)
            .Select(i => (Champion: Rounded(), Challenger: Rounded(), Label: i % 3 == 0 ? _random.Next(2) : (int?)null)).ToList();
        foreach (var row in rows)
            await CompareAsync(row.Champion, row.Challenger, row.Label);
        var report = await ReportAsync();
        Assert.Equal((301, 0), (report.Compared, report.Failed));
        Assert.Equal(rows.Count(row => row.Champion >= 0.5 == row.Challenger >= 0.5), report.Agreed);
        Assert.Equal(rows.Count(row => row.Champion < 0.5 && row.Challenger >= 0.5), report.ChallengerAlone);
        Assert.Equal(rows.Count(row => row.Champion >= 0.5 && row.Challenger < 0.5), report.ChampionAlone);

        var difference = report.Difference!;
        double[] differences = [.. rows.Select(row => row.Challenger - row.Champion).Order()];
        Assert.Equal(differences.Sum() / 301, difference.Mean, 12);
        Assert.Equal(
            Math.Sqrt((differences.Sum(d => d * d) - 301 * difference.Mean * difference.Mean) / 300), difference.StandardDeviation!.Value,
            12);
        // 300 steps: each of these percentiles is one of the values.
        Assert.Equal(
            [differences[15], differences[75], differences[150], differences[225], differences[285]],
            [difference.P5, difference.P25, difference.P50, difference.P75, difference.P95]);
        Assert.Equal(differences.Max(Math.Abs), difference.Largest);

        var known = rows.Where(row => row.Label is not null).ToList();
        Assert.Equal(
            (known.Count(row => row.Label == 1), known.Count(row => row.Label == 0)), (report.Outcomes.Positive, report.Outcomes.Negative));
        Assert.Null(report.Outcomes.LeftOut);
        CheckFigures(report.Outcomes.Champion!, [.. known.Select(row => (row.Champion, row.Label!.Value))]);
        CheckFigures(report.Outcomes.Challenger!, [.. known.Select(row => (row.Challenger, row.Label!.Value))]);
    }

    [Theory]
    [InlineData(10, 10, true)]
    [InlineData(9, 30, false)]
    [InlineData(30, 9, false)]
    [InlineData(0, 0, false)]
    public async Task Report_TooFewOfAClass_LeavesFiguresOutAndSaysSo(int positive, int negative, bool enough)
    {
        for (var i = 0; i < positive + negative; i++)
            await CompareAsync(Rounded(), Rounded(), i < positive ? 1 : 0);
        await CompareAsync(0.1, 0.2, null);
        var outcomes = (await ReportAsync()).Outcomes;
        Assert.Equal((positive, negative), (outcomes.Positive, outcomes.Negative));
        Assert.Equal(enough, outcomes.Champion is not null && outcomes.Challenger is not null && outcomes.LeftOut is null);
        Assert.Equal(!enough, outcomes.LeftOut?.Contains($"{positive} patients", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Report_OutcomeSaidTwice_TheLastWordCounts()
    {
        for (var i = 0; i < 20; i++)
        {
            var subject = await CompareAsync(0.5, 0.5, 1);
            await SayAsync(subject, i < 10 ? 0 : 1);
        }

        var outcomes = (await ReportAsync()).Outcomes;
        Assert.Equal((10, 10), (outcomes.Positive, outcomes.Negative));
    }

    [Fact]
    public async Task Report_ChallengerFailed_CountsThePatientApart()
    {
        await CompareAsync(0.2, 0.6, 1);
        await _records.AppendAsync([ShadowRecord.OfFailure(Answer(Champion, 0.2), Challenger, "EngineFault", TestModel.Now)]);
        var report = await ReportAsync();
        Assert.Equal((1, 1, 0, 1, 0), (report.Compared, report.Failed, report.Agreed, report.ChallengerAlone, report.ChampionAlone));
        Assert.Null(report.Difference!.StandardDeviation);
    }

    [Fact]
    public async Task Report_OtherModelsWereComparedBefore_IsOfTheLastTwo()
    {
        await _records.AppendAsync([ShadowRecord.Of(Answer(Challenger, 0.1), Answer(Champion, 0.9), TestModel.Now)]);
        await CompareAsync(0.2, 0.3, null);
        var report = await ReportAsync();
        Assert.Equal((Champion.Sha256, Challenger.Sha256, 1), (report.Models.Champion, report.Models.Challenger, report.Compared));
    }

    [Fact]
    public async Task Report_AShadowIsSet_IsOfItAndTheModelThatServes()
    {
        await CompareAsync(0.2, 0.3, null);
        await _records.AppendAsync([ShadowRecord.Of(Answer(Challenger, 0.1), Answer(Champion, 0.9), TestModel.Now)]);
        var status = new ShadowStatus(new(new("challenger", ""), Challenger, TestModel.Contents), 1, 2, 3, 4);
        var report = await ReportAsync(status);
        Assert.Equal((Champion.Sha256, Challenger.Sha256, 1), (report.Models.Champion, report.Models.Challenger, report.Compared));
        Assert.Same(status, report.Shadow);
    }

    [Fact]
    public async Task Report_NothingWasEverCompared_SaysSo() =>
        Assert.Equal(SepsisError.NoShadow, (await Assert.ThrowsAsync<SepsisException>(() => ReportAsync())).Error);

    private double Rounded() => Math.Round(_random.NextDouble(), 2);

    private static void CheckFigures(OutcomeFigures figures, IReadOnlyList<(double Probability, int Label)> rows)
    {
        var (events, others) = (rows.Where(row => row.Label == 1).ToList(), rows.Where(row => row.Label == 0).ToList());
        var wins = events.Sum(e => others.Sum(o => e.Probability > o.Probability ? 1.0 : e.Probability == o.Probability ? 0.5 : 0));
        Assert.Equal(wins / events.Count / others.Count, figures.Auroc, 12);
        Assert.Equal(events.Count / rows.Sum(row => row.Probability), figures.ObservedToExpected, 12);
        Assert.Equal(rows.Average(row => (row.Probability - row.Label) * (row.Probability - row.Label)), figures.Brier, 12);
    }

    private Task<ShadowReport> ReportAsync(ShadowStatus? status = null)
    {
        var shadow = new Mock<IShadow>();
        shadow.Setup(s => s.Status).Returns(status);
        var model = new Mock<IActiveModel>();
        model.Setup(m => m.Serving).Returns(new ServedModel(new("champion", ""), Champion, TestModel.Contents));
        return new ReportShadowHandler(model.Object, shadow.Object, _records).Handle(new(), CancellationToken.None);
    }

    private static RiskAssessment Answer(Bundle bundle, double probability, Guid? id = null) =>
        new(
            id ?? Guid.CreateVersion7(TestModel.Now), TestModel.Now, PatientReading.Of((Measurements.Age, 50)), bundle, probability,
            [probability]);

    private async Task<Guid> CompareAsync(double champion, double challenger, int? label)
    {
        var answer = Answer(Champion, champion);
        await _records.AppendAsync([ShadowRecord.Of(answer, Answer(Challenger, challenger, answer.Id), TestModel.Now)]);
        if (label is { } known)
            await SayAsync(answer.Id, known);
        return answer.Id;
    }

    private async Task SayAsync(Guid subject, int label) => await _records.AppendAsync(
        [new Outcome(subject, label == 1, "chart_review", TestModel.Now, TestModel.Now, "ward").ToRecord(patientKey: null)]);
}
