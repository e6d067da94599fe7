using System.Globalization;
using System.Reflection;

namespace Sepsis.Infrastructure.Storage;

/// <summary>Numbered SQL files, each applied once and in order, under a lock that other instances wait for.</summary>
internal static class Migrations
{
    private const string Table = "schema_version";

    public static void Apply(Database database, TimeProvider time)
    {
        using var connection = database.Open();
        using var transaction = database.BeginWrite(connection);
        database.LockSchema(transaction);
        if (!database.HasTable(transaction, Table))
            Database.Run(transaction, $"create table {Table} (version integer primary key, applied_at bigint not null)");
        using var select = Database.Command(transaction, $"select coalesce(max(version), 0) from {Table}");
        var applied = Convert.ToInt64(select.ExecuteScalar(), CultureInfo.InvariantCulture);
        foreach (var (version, sql) in Of(database.Engine).Where(migration => migration.Version > applied))
        {
            Database.Run(transaction, sql);
            Database.Run(
                transaction, $"insert into {Table} values (@version, @at)", ("@version", version), ("@at", UnixTime.Of(time.GetUtcNow())));
        }

        transaction.Commit();
    }

    /// <summary>The files Migrations/ENGINE/NNNN-what.sql, which lie in the assembly.</summary>
    public static IEnumerable<(int Version, string Sql)> Of(string engine)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"Migrations/{engine}/";
        return from name in assembly.GetManifestResourceNames()
               where name.StartsWith(prefix, StringComparison.Ordinal)
               let version = int.Parse(name.AsSpan(prefix.Length, 4), CultureInfo.InvariantCulture)
               orderby version
               select (version, Read(assembly, name));
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
