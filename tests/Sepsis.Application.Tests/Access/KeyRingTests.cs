using Moq;
using Sepsis.Application.Access;

namespace Sepsis.Application.Tests.Access;

public sealed class KeyRingTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly Mock<IKeyStore> _store = new();
    private readonly Mock<TimeProvider> _clock = new() { CallBase = true };
    private readonly KeyRing _ring;

    public KeyRingTests()
    {
        _clock.Setup(clock => clock.GetUtcNow()).Returns(Now);
        _ring = new(_store.Object, _clock.Object);
    }

    public void Dispose() => _ring.Dispose();

    [Fact]
    public void Admit_NothingReadYet_LetsNobodyIn()
    {
        Assert.Equal(-1, _ring.Epoch);
        Assert.False(_ring.HasUsableKey);
        Assert.Null(_ring.Admit(ApiKey.Make("ward-7", Roles.Read, Now, null).Text));
    }

    [Fact]
    public async Task Admit_ExpiringKey_LetsInUntilThen()
    {
        var (text, key) = ApiKey.Make("ward-7", Roles.Read | Roles.Predict, Now, Now.AddHours(1));
        await HoldAsync(1, key);
        Assert.Equal(new GrantedAccess(new("ward-7", Roles.Read | Roles.Predict), _ring.Admit(text)!.KeyId, 1), _ring.Admit(text));
        _clock.Setup(clock => clock.GetUtcNow()).Returns(Now.AddHours(1));
        Assert.Null(_ring.Admit(text));
        Assert.False(_ring.HasUsableKey);
    }

    [Fact]
    public async Task Admit_KeyInUse_AllocatesNothing()
    {
        var (text, key) = ApiKey.Make("ward-7", Roles.Read, Now, null);
        _store.Setup(store => store.EpochAsync(default)).ReturnsAsync(1);
        _store.Setup(store => store.ReadAsync(default)).ReturnsAsync(new KeySet(1, [key]));
        using var ring = new KeyRing(_store.Object, TimeProvider.System);
        await ring.RefreshAsync(default);
        Assert.NotNull(ring.Admit(text));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            ring.Admit(text);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public async Task StillValid_RevokedInALaterEpoch_IsNot()
    {
        var ((kept, keptKey), (leaked, leakedKey)) = (
            ApiKey.Make("kept", Roles.Read, Now, null), ApiKey.Make("leaked", Roles.Read, Now, null));
        await HoldAsync(2, keptKey, leakedKey);
        var (stays, goes) = (_ring.Admit(kept)!, _ring.Admit(leaked)!);
        Assert.True(_ring.StillValid(goes));
        await HoldAsync(3, keptKey, leakedKey with { RevokedAt = Now });
        Assert.True(_ring.StillValid(stays));
        Assert.False(_ring.StillValid(goes));
        Assert.True(_ring.StillValid(GrantedAccess.Anonymous));
    }

    [Fact]
    public async Task Refresh_SameEpoch_DoesNotReadAgain()
    {
        await HoldAsync(4);
        await _ring.RefreshAsync(default);
        _store.Verify(store => store.ReadAsync(default), Times.Once);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public async Task IsBehind_RecordWrittenUnderAnotherEpoch_IsWhereThatIsLater(long seen, bool behind)
    {
        await HoldAsync(4);
        _ring.ObserveEpoch(seen);
        Assert.Equal(behind, _ring.IsBehind);
    }

    private Task HoldAsync(long epoch, params StoredKey[] keys)
    {
        _store.Setup(store => store.EpochAsync(default)).ReturnsAsync(epoch);
        _store.Setup(store => store.ReadAsync(default)).ReturnsAsync(new KeySet(epoch, keys));
        return _ring.RefreshAsync(default);
    }
}
