using Sepsis.Application.Access;
using Sepsis.Application.Records;

namespace Sepsis.Infrastructure.Access;

/// <summary>What the chain tells of a key: that it was made, for what, and that it was revoked. Never its secret, nor its hash.</summary>
internal static class KeyRecord
{
    /// <summary>Keys are made and revoked on the service's own machine.</summary>
    private const string CommandLine = "command-line";

    public static AuditRecord Made(StoredKey key, DateTimeOffset now) => RecordBody.Of(Guid.CreateVersion7(now), now, AuditKind.Key, CommandLine, null, null, key, static (json, made) =>
    {
        json.WriteString("action", "made");
        json.WriteString("key", made.Name);
        json.WriteString("key_id", made.Id);
        json.WriteString("roles", RoleNames.Text(made.Roles));
        if (made.ExpiresAt is { } until)
            json.WriteString("expires_at", RecordBody.Text(until));
    });

    public static AuditRecord Revoked(string name, DateTimeOffset at) => RecordBody.Of(Guid.CreateVersion7(at), at, AuditKind.Key, CommandLine, null, null, name, static (json, revoked) =>
    {
        json.WriteString("action", "revoked");
        json.WriteString("key", revoked);
    });
}
