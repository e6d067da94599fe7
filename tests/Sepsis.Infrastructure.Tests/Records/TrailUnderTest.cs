using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Sepsis.Application.Access;
using Sepsis.Application.Records;
using Sepsis.Domain;
using Sepsis.Infrastructure.Records;
using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure.Tests.Records;

/// <summary>A trail and all behind it, over a store that is told when to fail.</summary>
internal sealed class TrailUnderTest : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly AuditTrail _trail;

    public TrailUnderTest(Database store, AuditOptions options)
    {
        options.ProbeMs = 20;
        var wrapped = Options.Create(options);
        _trail = new(
            new RecordKeeper(store, new KnownSecret(), wrapped, new NoKeys(), TimeProvider.System, NullLogger<RecordKeeper>.Instance),
            wrapped, NullLogger<AuditTrail>.Instance);
    }

    public AuditStatus Status => _trail.Status;

    public Task StartAsync() => _trail.StartAsync(CancellationToken.None);

    public Task StopAsync() => _trail.StopAsync(CancellationToken.None);

    public Task AppendAsync(params AuditRecord[] records) => _trail.AppendAsync(records).AsTask();

    public async Task RefusesAsync(params AuditRecord[] records) =>
        Assert.Equal(SepsisError.AuditUnavailable, (await Assert.ThrowsAsync<SepsisException>(() => AppendAsync(records))).Error);

    /// <summary>The probe's doing; how soon is not asserted.</summary>
    public async Task BecomesAsync(AuditState state)
    {
        for (var waited = Stopwatch.StartNew(); Status.State != state; await Task.Delay(5))
            Assert.True(waited.Elapsed < Patience, $"still {Status}");
    }

    public void Dispose() => _trail.Dispose();

    private sealed class NoKeys : IKeyEpoch
    {
        public void ObserveEpoch(long epoch)
        {
            // No request was let in by a key here.
        }
    }
}
