using Sepsis.Application.Models;
using Sepsis.Application.Records;
using Sepsis.Application.Tests.Records;
using Sepsis.Domain;
using Sepsis.Domain.Models;

namespace Sepsis.Application.Tests.Models;

public sealed class ModelSwitcherTests : IDisposable
{
    private readonly MadeLibrary _library = new();
    private readonly SwitchedModel _models = new();
    private readonly KeptRecords _records = new();
    private readonly ModelSwitcher _switcher;

    public ModelSwitcherTests() => _switcher = new(_library, _models, _records, TimeProvider.System);

    private string? Serving => _models.Serving?.Source.Name;

    [Fact]
    public async Task Start_RecordsWhichModelAndWhatItDecidesBy()
    {
        await _switcher.StartAsync();
        var body = Assert.Single(_records.Bodies(AuditKind.Model));
        Assert.Equal(("start", "service"), (body.GetProperty("event").GetString(), body.GetProperty("caller").GetString()));
        Assert.Equal(
            """{"folder":"a","name":"a","version":"1","bundle_sha256":"sha of a","threshold":0.5,"chosen_for":"a test","gate":"blessed"}""",
            body.GetProperty("model").GetRawText());
        Assert.False(body.TryGetProperty("before", out _));
        Assert.Empty(_records.Of(AuditKind.Configuration));
    }

    [Fact]
    public async Task Start_StoreIsAway_ServesAndSaysSo()
    {
        _records.Away = new(SepsisError.EngineFault, "away");
        await Assert.ThrowsAsync<SepsisException>(_switcher.StartAsync);
        Assert.Equal("a", Serving);
    }

    [Fact]
    public async Task Start_AnotherWasActivatedMeanwhile_LeavesItServing()
    {
        await ActivateAsync("b");
        await _switcher.StartAsync();
        Assert.Equal("b", Serving);
    }

    [Fact]
    public async Task Activate_TellsWhatServesAndWhatServed()
    {
        await _switcher.StartAsync();
        var change = await ActivateAsync("b");
        Assert.Equal(("b", "a"), (change.Serving.Source.Name, change.Before!.Source.Name));
        Assert.Equal("b", Serving);
        Assert.Equal((1, 0), (_library.Opened[0].Disposals, _library.Opened[1].Disposals));
        var body = _records.Bodies(AuditKind.Model)[^1];
        Assert.Equal(("activation", "ward"), (body.GetProperty("event").GetString(), body.GetProperty("caller").GetString()));
        Assert.Equal("sha of a", body.GetProperty("before").GetProperty("bundle_sha256").GetString());
    }

    [Theory]
    [InlineData("d")]
    [InlineData("A")]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("./a")]
    [InlineData("a/")]
    [InlineData("../library/a")]
    [InlineData("/library/a")]
    public async Task Activate_NameThatIsNotListed_IsUnknownAndReadsNothing(string name)
    {
        var fault = await Assert.ThrowsAsync<SepsisException>(() => ActivateAsync(name));
        Assert.Equal(SepsisError.UnknownBundle, fault.Error);
        Assert.Empty(_library.Opened);
    }

    [Fact]
    public async Task Activate_BundleThatCannotServe_IsAConflictOnRecordAndTheOldOneServes()
    {
        await _switcher.StartAsync();
        var fault = await Assert.ThrowsAsync<SepsisException>(() => ActivateAsync(MadeLibrary.Broken));
        Assert.Equal((SepsisError.GoldenMismatch.Code, SepsisErrorKind.Conflict), (fault.Error.Code, fault.Error.Kind));
        Assert.Equal("a", Serving);
        var body = _records.Bodies(AuditKind.Model)[^1];
        Assert.Equal(MadeLibrary.Broken, body.GetProperty("requested").GetString());
        Assert.Equal("SEP309", body.GetProperty("failure").GetProperty("code").GetString());
        Assert.Equal("a", body.GetProperty("model").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Activate_CannotBeRecorded_ChangesNothingAndFreesWhatItRead()
    {
        await _switcher.StartAsync();
        _records.Away = new(SepsisError.EngineFault, "away");
        await Assert.ThrowsAsync<SepsisException>(() => ActivateAsync("b"));
        Assert.Equal("a", Serving);
        Assert.Equal((0, 1), (_library.Opened[0].Disposals, _library.Opened[1].Disposals));
    }

    [Theory]
    [InlineData(GateVerdict.NotBlessed, "its gate.json says why")]
    [InlineData(GateVerdict.NotJudged, "it holds no gate.json")]
    public async Task Activate_NoGateBlessedIt_IsAConflictOnRecordAndTheOldOneServes(GateVerdict verdict, string why)
    {
        await _switcher.StartAsync();
        _library.Verdict = verdict;
        var fault = await Assert.ThrowsAsync<SepsisException>(() => ActivateAsync(MadeLibrary.NotBlessed));
        Assert.Equal((SepsisError.NotBlessed.Code, SepsisErrorKind.Conflict), (fault.Error.Code, fault.Error.Kind));
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
        Assert.Contains("Bundle__AcceptNotBlessed=not-blessed", fault.Message, StringComparison.Ordinal);
        Assert.Equal(("a", 1), (Serving, _library.Opened[^1].Disposals));
        Assert.Equal("SEP312", _records.Bodies(AuditKind.Model)[^1].GetProperty("failure").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData(GateVerdict.NotBlessed, "not_blessed")]
    [InlineData(GateVerdict.NotJudged, "not_judged")]
    public async Task Activate_NoGateBlessedItAndItIsAccepted_ServesAndTheRecordSaysSo(GateVerdict verdict, string word)
    {
        await _switcher.StartAsync();
        (_library.Verdict, _library.Accepted) = (verdict, MadeLibrary.NotBlessed);
        await ActivateAsync(MadeLibrary.NotBlessed);
        Assert.Equal(MadeLibrary.NotBlessed, Serving);
        var model = _records.Bodies(AuditKind.Model)[^1].GetProperty("model");
        Assert.Equal((word, true), (model.GetProperty("gate").GetString(), model.GetProperty("accepted_not_blessed").GetBoolean()));
    }

    [Fact]
    public async Task Start_NoGateBlessedIt_DoesNotServeItAndSaysWhy()
    {
        _library.Configured = new(MadeLibrary.NotBlessed, "/library/not-blessed");
        Assert.Equal(SepsisError.NotBlessed, (await Assert.ThrowsAsync<SepsisException>(_switcher.StartAsync)).Error);
        Assert.Equal((null, "SEP312"), (Serving, _models.Status.Code));
        Assert.Equal("start", Assert.Single(_records.Bodies(AuditKind.Model)).GetProperty("event").GetString());
    }

    [Fact]
    public async Task Rollback_GoesBackAndForthBetweenTheLastTwo()
    {
        await _switcher.StartAsync();
        await ActivateAsync("b");
        await ActivateAsync("c");
        List<string?> served = [];
        for (var i = 0; i < 3; i++)
        {
            await RollbackAsync();
            served.Add(Serving);
        }

        Assert.Equal(["b", "c", "b"], served);
        Assert.Equal(_library.Opened.Count - 1, _library.Opened.Sum(predictor => predictor.Disposals));
        Assert.Equal("rollback", _records.Bodies(AuditKind.Model)[^1].GetProperty("event").GetString());
    }

    [Fact]
    public async Task Rollback_AfterAFailedActivation_GoesToTheOneThatServedBefore()
    {
        await _switcher.StartAsync();
        await ActivateAsync("b");
        await Assert.ThrowsAsync<SepsisException>(() => ActivateAsync(MadeLibrary.Broken));
        await RollbackAsync();
        Assert.Equal("a", Serving);
    }

    [Fact]
    public async Task Rollback_NothingServedBefore_IsAConflict()
    {
        await _switcher.StartAsync();
        var fault = await Assert.ThrowsAsync<SepsisException>(RollbackAsync);
        Assert.Equal((SepsisError.NoModelBefore, SepsisErrorKind.Conflict), (fault.Error, fault.Error.Kind));
    }

    [Fact]
    public async Task InTurn_TwoChangesAtOnce_OneAfterTheOther()
    {
        var (first, second) = (new TaskCompletionSource<int>(), 0);
        var one = _switcher.InTurnAsync(() => first.Task, CancellationToken.None);
        var two = _switcher.InTurnAsync(() => Task.FromResult(++second), CancellationToken.None);
        Assert.Equal(0, second);
        first.SetResult(1);
        Assert.Equal((1, 1), (await one, await two));
    }

    public void Dispose() => _switcher.Dispose();

    private Task<ModelChange> ActivateAsync(string name) =>
        new ActivateModelHandler(_switcher, _library).Handle(new(name, "ward"), CancellationToken.None);

    private Task<ModelChange> RollbackAsync() => new RollbackModelHandler(_switcher).Handle(new("ward"), CancellationToken.None);
}
