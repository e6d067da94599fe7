using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Sepsis.Application.Records;
using Sepsis.Application.Tests.Records;
using Sepsis.Domain;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Infrastructure.Engines;
using Sepsis.Infrastructure.Tests.Bundles;

namespace Sepsis.Infrastructure.Tests.Engines;

public sealed class ShadowModelTests : IDisposable
{
    private const int Room = 8;

    private static readonly Bundle Bundle = Read();

    private readonly KeptRecords _records = new();
    private readonly ShadowModel _shadow;

    public ShadowModelTests() =>
        _shadow = new(
            Options.Create(new BundleOptions { ShadowQueue = Room }), _records, TimeProvider.System, NullLogger<ShadowModel>.Instance);

    [Fact]
    public void Offer_NoneIsSet_IsNothing()
    {
        _shadow.Offer(Answer());
        Assert.Null(_shadow.Status);
        Assert.Null(_shadow.Dismiss());
    }

    [Fact]
    public async Task Offer_IsAnsweredAndBothAnswersAreKept()
    {
        using var challenger = new MadeChallenger(Bundle, _ => 0.75);
        _shadow.Follow(new("challenger", ""), challenger);
        var answer = Answer();
        _shadow.Offer(answer);
        await UntilAsync(() => _records.Of(AuditKind.Shadow).Count == 1);
        var body = _records.Bodies(AuditKind.Shadow)[0];
        Assert.Equal(answer.Id, body.GetProperty("subject").GetGuid());
        Assert.Equal(answer.Id, _records.Of(AuditKind.Shadow)[0].Subject);
        Assert.Equal((Bundle.Sha256, 0.001, 0), Read(body.GetProperty("champion"), answer.IsPositive));
        Assert.Equal((Bundle.Sha256, 0.75, 1), Read(body.GetProperty("challenger"), true));
        Assert.Equal("first", body.GetProperty("challenger").GetProperty("name").GetString());
        Assert.Equal((1, 0, 0, 0), Counts());
    }

    [Fact]
    public async Task Offer_ChallengerThrows_IsCountedAndKeptWithoutWhatItSaid()
    {
        using var challenger = new MadeChallenger(
            Bundle, reading => throw new InvalidOperationException($"no tree for {reading[Measurements.HeartRate]}"));
        _shadow.Follow(new("challenger", ""), challenger);
        _shadow.Offer(Answer());
        _shadow.Offer(Answer());
        await UntilAsync(() => _records.Of(AuditKind.Shadow).Count == 2);
        var body = _records.Bodies(AuditKind.Shadow)[0].GetProperty("challenger");
        Assert.Equal(nameof(InvalidOperationException), body.GetProperty("failure").GetString());
        Assert.False(body.TryGetProperty("probability", out _));
        Assert.Equal((0, 2, 0, 0), Counts());
    }

    [Fact]
    public async Task Offer_PatientTheChallengerIsNotMadeFor_IsNotAsked()
    {
        using var challenger = new MadeChallenger(Bundle, _ => 0.75);
        _shadow.Follow(new("challenger", ""), challenger);
        _shadow.Offer(Answer(age: 1));
        await UntilAsync(() => _records.Of(AuditKind.Shadow).Count == 1);
        Assert.Equal(
            "outside_population", _records.Bodies(AuditKind.Shadow)[0].GetProperty("challenger").GetProperty("failure").GetString());
        Assert.Equal(0, challenger.Asked);
    }

    /// <summary>It hangs at the first patient; the next fill the queue, and the rest is dropped while nobody waits.</summary>
    [Fact]
    public async Task Offer_ChallengerHangs_DropsWhatDoesNotFit()
    {
        using var gate = new ManualResetEventSlim();
        using var challenger = new MadeChallenger(Bundle, _ =>
        {
            gate.Wait();
            return 0.75;
        });
        _shadow.Follow(new("challenger", ""), challenger);
        _shadow.Offer(Answer());
        await UntilAsync(() => challenger.Asked == 1);
        for (var i = 0; i < Room + 5; i++)
            _shadow.Offer(Answer());
        Assert.Equal((0, 0, 5, 0), Counts());
        gate.Set();
        await UntilAsync(() => _records.Of(AuditKind.Shadow).Count == Room + 1);
        Assert.Equal((Room + 1, 0, 5, 0), Counts());
    }

    [Fact]
    public async Task Dismiss_ChallengerHangs_LeavesItBehindAndItIsFreedWhenItComesBack()
    {
        using var gate = new ManualResetEventSlim();
        using var challenger = new MadeChallenger(Bundle, _ =>
        {
            gate.Wait();
            return 0.75;
        });
        _shadow.Follow(new("challenger", ""), challenger);
        _shadow.Offer(Answer());
        _shadow.Offer(Answer());
        await UntilAsync(() => challenger.Asked == 1);
        Assert.NotNull(_shadow.Dismiss());
        Assert.Null(_shadow.Status);
        Assert.Equal(0, challenger.Disposals);
        gate.Set();
        await UntilAsync(() => challenger.Disposals == 1);
        Assert.Equal(1, challenger.Asked);
    }

    [Fact]
    public void Follow_Another_FreesTheOneBefore()
    {
        using var first = new MadeChallenger(Bundle, _ => 0.75);
        using var second = new MadeChallenger(Bundle, _ => 0.75);
        _shadow.Follow(new("first", ""), first);
        _shadow.Follow(new("second", ""), second);
        Assert.Equal("second", _shadow.Status!.Model.Source.Name);
        Assert.Equal((1, 0), (first.Disposals, second.Disposals));
        Assert.Equal("second", _shadow.Dismiss()!.Model.Source.Name);
        Assert.Equal((1, 1), (first.Disposals, second.Disposals));
    }

    [Fact]
    public async Task Offer_StoreIsAway_GoesOnAndCounts()
    {
        using var challenger = new MadeChallenger(Bundle, _ => 0.75);
        _shadow.Follow(new("challenger", ""), challenger);
        _records.Away = new(SepsisError.EngineFault, "away");
        _shadow.Offer(Answer());
        await UntilAsync(() => Counts().Unrecorded == 1);
        _records.Away = null;
        _shadow.Offer(Answer());
        await UntilAsync(() => _records.Of(AuditKind.Shadow).Count == 1);
        Assert.Equal((2, 0, 0, 1), Counts());
    }

    public void Dispose() => _shadow.Dispose();

    private static (string?, double, int) Read(JsonElement answer, bool positive)
    {
        Assert.Equal(positive ? 1 : 0, answer.GetProperty("prediction").GetInt32());
        return (
            answer.GetProperty("bundle_sha256").GetString(), answer.GetProperty("probability").GetDouble(),
            answer.GetProperty("prediction").GetInt32());
    }

    private static RiskAssessment Answer(double age = 50)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new(
            Guid.CreateVersion7(now), now, PatientReading.Of((Measurements.HeartRate, 90), (Measurements.Age, age)), Bundle, 0.001,
            [0.001, 0.001]);
    }

    private (long Answered, long Failed, long Dropped, long Unrecorded) Counts() =>
        _shadow.Status is { } status ? (status.Answered, status.Failed, status.Dropped, status.Unrecorded) : default;

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 1000 && !condition(); i++)
            await Task.Delay(10);
        Assert.True(condition());
    }

    private static Bundle Read()
    {
        using var predictor = BundleReader.Read(BundleCopy.Kept);
        return predictor.Bundle;
    }
}
