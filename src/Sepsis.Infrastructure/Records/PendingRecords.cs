using Sepsis.Application.Records;

namespace Sepsis.Infrastructure.Records;

/// <summary>What one request wants kept, and whom to tell when it is; nobody, where the request does not wait.</summary>
internal readonly record struct PendingRecords(IReadOnlyList<AuditRecord> Records, TaskCompletionSource? Kept);
