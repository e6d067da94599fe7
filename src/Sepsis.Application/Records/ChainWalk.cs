namespace Sepsis.Application.Records;

/// <summary>One step after another along the chain; ends at the first fault.</summary>
/// <param name="after">The place before the first record.</param>
/// <param name="hash">What the first record is put on.</param>
public sealed class ChainWalk(long after, ReadOnlyMemory<byte> hash)
{
    public ReadOnlyMemory<byte> Hash { get; private set; } = hash;

    public long Last { get; private set; } = after;

    public AuditFault? Fault { get; private set; }

    public long? FaultAt { get; private set; }

    /// <returns>False where the chain is broken here.</returns>
    public bool Step(StoredRecord next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (next.Sequence != Last + 1)
            return End(AuditFault.Missing, Last + 1);
        var expected = ChainLink.Hash(Hash.Span, next.Sequence, next.Record.Body.Span);
        if (!next.Hash.Span.SequenceEqual(expected))
            return End(AuditFault.Altered, next.Sequence);
        if (!IsIndexOf(next.Record))
            return End(AuditFault.IndexAltered, next.Sequence);
        (Hash, Last) = (expected, next.Sequence);
        return true;
    }

    public bool End(AuditFault fault, long at)
    {
        (Fault, FaultAt) = (fault, at);
        return false;
    }

    private static bool IsIndexOf(AuditRecord record) => RecordBody.Read(record.Body) == record;
}
