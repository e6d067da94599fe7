namespace Sepsis.Application.Records;

/// <summary>A record as the store keeps it: in its place in the chain.</summary>
public sealed record StoredRecord(long Sequence, AuditRecord Record, ReadOnlyMemory<byte> Hash)
{
    public override string ToString() => $"StoredRecord {Sequence} (values withheld)";
}
