using System.Text.Json.Serialization;
using Sepsis.Api.Wire;
using Sepsis.Application.Records;

namespace Sepsis.Api.Hosting;

/// <summary>How records are being kept.</summary>
/// <param name="State">"stored"; "spooled" while the store is away and a file takes them; "refused" while nothing is answered for want of a store; "off".</param>
/// <param name="Waiting">Records in the spool file.</param>
/// <param name="Reason">Why they are not in the store.</param>
public sealed record RecordsHealthResponse([property: JsonConverter(typeof(SnakeCase<AuditState>))] AuditState State, long Waiting, string? Reason)
{
    public static RecordsHealthResponse From(AuditStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return new(status.State, status.Waiting, status.Reason);
    }
}
