using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Sepsis.Application.Records;
using Sepsis.Infrastructure.Records;
using Sepsis.Infrastructure.Storage;
using Sepsis.Infrastructure.Tests.Records;

namespace Sepsis.Api.Tests.Faults;

/// <summary>What all tests of faults share: how often, and what must hold after.</summary>
internal static class Fault
{
    /// <summary>A fault in a row of rounds, each on what the one before left; <c>tests/faults/run</c> asks for more.</summary>
    public static int Rounds { get; } = int.Parse(
        Environment.GetEnvironmentVariable("SEPSIS_FAULT_ROUNDS") ?? "3", CultureInfo.InvariantCulture);

    public static Database Store(string folder) => new SqliteDatabase(Path.Combine(folder, AuditOptions.StoreFile));

    /// <summary>Every acknowledged answer is in the one chain, no id is there twice, the chain is whole and its end is signed.</summary>
    /// <returns>The answers that are kept; a model that began to serve leaves a record too.</returns>
    public static async Task<HashSet<Guid>> NothingIsLostAsync(
        Database store, string folder, IEnumerable<Guid> acknowledged, string? secret = null)
    {
        var records = await Kept.WholeChainAsync(
            store, new SiteSecret(Options.Create(new AuditOptions { Folder = folder, SiteSecret = secret })));
        var kept = records.Where(record => record.Record.Kind == AuditKind.Assessment).Select(record => record.Record.Id).ToHashSet();
        Assert.Empty(acknowledged.Except(kept));
        return kept;
    }

    public static void FileIsSound(string folder)
    {
        using var connection = (SqliteConnection)Store(folder).Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma integrity_check";
        Assert.Equal("ok", command.ExecuteScalar());
    }
}
