using Sepsis.Application.Audit;
using Sepsis.Domain;

namespace Sepsis.Api.Tests.Audit;

/// <summary>Keeps so many groups, each a little later, and no more.</summary>
internal sealed class BreakingTrail : IAuditTrail
{
    private int _left;

    public BreakingTrail(int groups) => _left = groups;

    public int Kept { get; private set; }

    public AuditStatus Status { get; } = new(AuditState.Stored);

    public async ValueTask AppendAsync(IReadOnlyList<AuditRecord> records)
    {
        var keeps = Interlocked.Decrement(ref _left) >= 0;
        await Task.Yield();
        if (!keeps)
            throw new SepsisException(SepsisError.AuditUnavailable, "The store is away.");
        Kept += records.Count;
    }
}
