using System.Data.Common;
using Sepsis.Application.Access;
using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure.Access;

/// <summary>Rows of the table of keys.</summary>
internal static class KeyRows
{
    public const string Columns = "id, name, secret_hash, roles, created_at, expires_at, revoked_at";

    public static StoredKey Read(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        (byte[])row.GetValue(2),
        // A role of a newer version is none that this one knows: the key then may nothing, rather than something else.
        RoleNames.Parse(row.GetString(3)) ?? Roles.None,
        UnixTime.ToTime(row.GetInt64(4)),
        row.IsDBNull(5) ? null : UnixTime.ToTime(row.GetInt64(5)),
        row.IsDBNull(6) ? null : UnixTime.ToTime(row.GetInt64(6)));

    public static void Insert(DbTransaction transaction, StoredKey key) => Database.Run(
        transaction,
        $"insert into api_key ({Columns}) values (@id, @name, @hash, @roles, @created, @expires, @revoked)",
        ("@id", key.Id),
        ("@name", key.Name),
        ("@hash", key.SecretHash.ToArray()),
        ("@roles", RoleNames.Text(key.Roles)),
        ("@created", UnixTime.Of(key.CreatedAt)),
        ("@expires", Time(key.ExpiresAt)),
        ("@revoked", Time(key.RevokedAt)));

    private static long? Time(DateTimeOffset? at) => at is { } time ? UnixTime.Of(time) : null;
}
