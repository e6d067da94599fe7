using System.Runtime.CompilerServices;
using System.Text.Json;
using Sepsis.Application.Records;
using Sepsis.Domain;

namespace Sepsis.Application.Tests.Records;

/// <summary>A store in memory, which can be away.</summary>
internal sealed class KeptRecords : IAuditTrail, IAuditArchive
{
    private readonly List<AuditRecord> _records = [];

    /// <summary>What is thrown while the store is away.</summary>
    public SepsisException? Away { get; set; }

    public AuditStatus Status { get; } = new(AuditState.Stored);

    public IReadOnlyList<AuditRecord> Of(AuditKind kind)
    {
        lock (_records)
            return [.. _records.Where(record => record.Kind == kind)];
    }

    /// <summary>The bodies, in the order they were kept.</summary>
    public IReadOnlyList<JsonElement> Bodies(AuditKind kind) => [.. Of(kind).Select(record => JsonElement.Parse(record.Body.Span))];

    public ValueTask AppendAsync(IReadOnlyList<AuditRecord> records)
    {
        if (Away is not null)
            throw Away;
        lock (_records)
            _records.AddRange(records);
        return ValueTask.CompletedTask;
    }

    public Task<StoredRecord?> FindAsync(Guid id, CancellationToken cancellationToken) => throw new NotSupportedException();

    public async IAsyncEnumerable<StoredRecord> ReadAsync(AuditQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        foreach (var record in Of(query.Kind!.Value))
            yield return new(1, record, default);
    }
}
