using System.Buffers.Binary;
using System.Security.Cryptography;
using Sepsis.Application.Records;
using Sepsis.Infrastructure.Records;
using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure.Tests.Records;

/// <summary>What a store holds, read over a connection of its own, and the chain computed again from its definition alone.</summary>
internal static class Kept
{
    public static async Task<List<StoredRecord>> AllAsync(Database database, AuditQuery? query = null)
    {
        var records = new List<StoredRecord>();
        await foreach (var record in new AuditArchive(database).ReadAsync(query ?? new(), CancellationToken.None))
            records.Add(record);
        return records;
    }

    /// <summary>
    /// Sequence without gaps from 1, each hash over the one before, the head at the last and signed, columns as the body says.
    /// </summary>
    public static async Task<List<StoredRecord>> WholeChainAsync(Database database, ISiteSecret secret)
    {
        var records = await AllAsync(database);
        var hash = new byte[32];
        for (var i = 0; i < records.Count; i++)
        {
            Assert.Equal(i + 1, records[i].Sequence);
            var body = records[i].Record.Body.ToArray();
            var content = new byte[32 + 8 + body.Length];
            hash.CopyTo(content, 0);
            BinaryPrimitives.WriteInt64BigEndian(content.AsSpan(32), records[i].Sequence);
            body.CopyTo(content, 40);
            hash = SHA256.HashData(content);
            Assert.Equal(hash, records[i].Hash.ToArray());
            Assert.Equal(RecordBody.Read(body) with { Body = default }, records[i].Record with { Body = default });
        }

        Assert.Equal(records.Count, records.Select(record => record.Record.Id).Distinct().Count());
        var head = Head(database);
        Assert.Equal((records.Count, Convert.ToHexString(hash)), ((int)head.Sequence, Convert.ToHexString(head.Hash)));
        Assert.True(head.IsSigned(secret));
        return records;
    }

    public static ChainHead Head(Database database)
    {
        using var connection = database.Open();
        using var transaction = database.BeginRead(connection);
        return ChainHead.Read(transaction);
    }
}
