using System.Text;
using Microsoft.Extensions.Options;
using Sepsis.Application.Access;
using Sepsis.Application.Records;
using Sepsis.Domain;
using Sepsis.Infrastructure.Access;
using Sepsis.Infrastructure.Records;
using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure.Tests.Access;

public sealed class KeyStoreTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly SqliteDatabase _database;
    private readonly KeyStore _store;

    public KeyStoreTests()
    {
        var options = Options.Create(new AuditOptions { Folder = _folder.Path });
        _database = new(options.Value.FileIn(AuditOptions.StoreFile));
        _store = new(_database, new SiteSecret(options), TimeProvider.System);
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Read_KeysMade_AreAsTheyWere()
    {
        Assert.Equal(0, await _store.EpochAsync(default));
        var (_, one) = ApiKey.Make("one", Roles.Predict | Roles.Admin, Now, Now.AddDays(1));
        var (_, two) = ApiKey.Make("two", Roles.Read, Now, null);
        await _store.AddAsync(one, default);
        await _store.AddAsync(two, default);
        var read = await _store.ReadAsync(default);
        Assert.Equal(2, read.Epoch);
        Assert.Equal(
            [one, two],
            read.Keys.OrderBy(key => key.Name).Select((key, i) => key with { SecretHash = i == 0 ? one.SecretHash : two.SecretHash }));
        Assert.Equal(
            [Convert.ToHexString(one.SecretHash.Span), Convert.ToHexString(two.SecretHash.Span)],
            read.Keys.OrderBy(key => key.Name).Select(key => Convert.ToHexString(key.SecretHash.Span)));
    }

    [Fact]
    public async Task Add_NameOfARevokedKey_IsRefusedAndLeavesNothing()
    {
        await _store.AddAsync(ApiKey.Make("one", Roles.Predict, Now, null).Key, default);
        Assert.True(await _store.RevokeAsync("one", Now, default));
        Assert.False(await _store.RevokeAsync("one", Now, default));
        Assert.False(await _store.RevokeAsync("nobody", Now, default));
        var taken = await Assert.ThrowsAsync<SepsisException>(
            () => _store.AddAsync(ApiKey.Make("one", Roles.Predict, Now, null).Key, default));
        Assert.Equal(SepsisError.KeyNameTaken, taken.Error);
        Assert.Equal(2, await _store.EpochAsync(default));
        Assert.Equal(Now, Assert.Single((await _store.ReadAsync(default)).Keys).RevokedAt);
    }

    [Fact]
    public async Task AddAndRevoke_Key_AreSignedLinksOfTheChain()
    {
        await _store.AddAsync(ApiKey.Make("one", Roles.Predict, Now, null).Key, default);
        await _store.RevokeAsync("one", Now, default);
        var (previous, sequence) = (ChainLink.Start, 0L);
        await foreach (var (place, record, hash) in new AuditArchive(_database).ReadAsync(new(), default))
        {
            Assert.Equal(++sequence, place);
            Assert.Equal(AuditKind.Key, record.Kind);
            Assert.Contains("\"key\":\"one\"", Encoding.UTF8.GetString(record.Body.Span), StringComparison.Ordinal);
            Assert.Equal(Convert.ToHexString(ChainLink.Hash(previous.Span, place, record.Body.Span)), Convert.ToHexString(hash.Span));
            previous = hash;
        }

        using var connection = _database.Open();
        using var transaction = _database.BeginRead(connection);
        var head = ChainHead.Read(transaction);
        Assert.Equal(2, head.Sequence);
        Assert.True(head.IsSigned(new SiteSecret(Options.Create(new AuditOptions { Folder = _folder.Path }))));
    }

    [Fact]
    public async Task Read_StoreBroken_IsAway()
    {
        await File.WriteAllTextAsync(System.IO.Path.Combine(_folder.Path, AuditOptions.StoreFile), new string('x', 5000));
        var away = await Assert.ThrowsAsync<SepsisException>(() => _store.ReadAsync(default));
        Assert.Equal(SepsisError.AuditUnavailable, away.Error);
    }
}
