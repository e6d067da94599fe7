using Sepsis.Application.Records;
using Sepsis.Infrastructure.Records;

namespace Sepsis.Infrastructure.Tests.Records;

/// <summary>A store that fails when it is told to, and trails over it.</summary>
public abstract class FailingStoreTests : IDisposable
{
    private protected FailingStoreTests() => Store = new(Folder.PathOf(AuditOptions.StoreFile));

    public static TheoryData<FailAt> Faults => [FailAt.Open, FailAt.Insert, FailAt.Commit, FailAt.AfterCommit];

    private protected TemporaryFolder Folder { get; } = new();

    private protected FailingDatabase Store { get; }

    public void Dispose()
    {
        Store.Dispose();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected async Task<TrailUnderTest> StartedAsync(AuditOptions options)
    {
        options.Folder = Folder.Path;
        var trail = new TrailUnderTest(Store, options);
        await trail.StartAsync();
        return trail;
    }

    private protected async Task KeptAsync(IEnumerable<AuditRecord> records) =>
        Assert.Equal(
            records.Select(record => record.Id).Order(),
            (await Kept.WholeChainAsync(Store, new KnownSecret())).Select(record => record.Record.Id).Order());
}
