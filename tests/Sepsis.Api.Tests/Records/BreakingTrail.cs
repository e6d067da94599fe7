using Sepsis.Application.Records;
using Sepsis.Domain;

namespace Sepsis.Api.Tests.Records;

/// <summary>Keeps so many groups, each a little later, and no more; once it has failed it is known to be away.</summary>
internal sealed class BreakingTrail(int groups) : IAuditTrail
{
    private int _left = groups;
    private int _kept;
    private volatile bool _isAway;

    public int Kept => _kept;

    public AuditStatus Status => new(_isAway ? AuditState.Refused : AuditState.Stored);

    public ValueTask AppendAsync(IReadOnlyList<AuditRecord> records)
    {
        if (_isAway)
            throw Away();
        var keeps = Interlocked.Decrement(ref _left) >= 0;
        // The first failure is told later, and the next at once.
        _isAway = !keeps;
        return new(KeepAsync(records.Count, keeps));
    }

    private async Task KeepAsync(int records, bool keeps)
    {
        await Task.Yield();
        if (!keeps)
            throw Away();
        Interlocked.Add(ref _kept, records);
    }

    private static SepsisException Away() => new(SepsisError.AuditUnavailable, "The store is away.");
}
