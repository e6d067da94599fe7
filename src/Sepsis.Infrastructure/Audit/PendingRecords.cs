using Sepsis.Application.Audit;

namespace Sepsis.Infrastructure.Audit;

/// <summary>What one request wants kept, and whom to tell when it is; nobody, where the request does not wait.</summary>
internal readonly record struct PendingRecords(IReadOnlyList<AuditRecord> Records, TaskCompletionSource? Kept);
