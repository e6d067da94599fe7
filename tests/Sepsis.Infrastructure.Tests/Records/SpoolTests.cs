using System.Runtime.Versioning;
using Sepsis.Application.Records;
using Sepsis.Infrastructure.Records;
using Sepsis.Tests;

namespace Sepsis.Infrastructure.Tests.Records;

public sealed class SpoolTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.PathOf("spool.records");

    [Fact]
    public void Peek_SeveralGroups_AreInTheOrderTheyCame()
    {
        var records = Made.Records(0, 5);
        using var spool = Filled(records[..2], records[2..]);
        Assert.Equal(5, spool.Waiting);
        Same(records[..3], spool.Peek(3, out var end));
        Same(records[..3], spool.Peek(3, out _));
        spool.Acknowledge(3, end);
        Same(records[3..], spool.Peek(3, out end));
        spool.Acknowledge(2, end);
        Assert.Equal((0, 0), ((int)spool.Waiting, spool.Peek(3, out _).Count));
        Assert.Equal(0, new FileInfo(File).Length);
    }

    [Fact]
    public void Append_AfterSomeWereTaken_ComesAfterTheRest()
    {
        var records = Made.Records(0, 6);
        using var spool = Filled(records[..3]);
        spool.Peek(2, out var end);
        spool.Acknowledge(2, end);
        spool.Append(records[3..5]);
        Same(records[2..5], spool.Peek(9, out end));
        spool.Acknowledge(3, end);
        spool.Append(records[5..]);
        Same(records[5..], spool.Peek(9, out _));
        Assert.Equal(1, spool.Waiting);
    }

    /// <summary>
    /// Where the taking was not yet written down, records come twice rather than not at all: the store leaves them out by their id.
    /// </summary>
    [Fact]
    public void Open_AfterSomeWereTaken_FindsAllThatTheFileHas()
    {
        var records = Made.Records(0, 3);
        using (var spool = Filled(records))
        {
            spool.Peek(2, out var end);
            spool.Acknowledge(2, end);
        }

        using var again = new Spool(File);
        again.Open();
        Assert.Equal(3, again.Waiting);
        Same(records, again.Peek(9, out _));
    }

    [Fact]
    public void Open_TornAtAnyByte_KeepsEveryWholeRecordAndAppendsAfterThem()
    {
        var records = Made.Records(0, 3);
        long[] ends = [0, 0, 0];
        for (var i = 0; i < records.Length; i++)
        {
            using var spool = new Spool(File);
            spool.Open();
            spool.Append([records[i]]);
            ends[i] = new FileInfo(File).Length;
        }

        var whole = System.IO.File.ReadAllBytes(File);
        for (var length = 0; length <= whole.Length; length++)
        {
            System.IO.File.WriteAllBytes(File, whole[..length]);
            using var spool = new Spool(File);
            spool.Open();
            var left = ends.Count(end => end <= length);
            Assert.Equal(left, spool.Waiting);
            var added = Made.Record(9);
            spool.Append([added]);
            Same([.. records[..left], added], spool.Peek(9, out _));
        }
    }

    [Fact]
    public void Open_AnyByteOfTheLastRecordAltered_KeepsThoseBefore()
    {
        var records = Made.Records(0, 2);
        Filled(records[..1]).Dispose();
        var first = (int)new FileInfo(File).Length;
        Filled(records[1..]).Dispose();
        var whole = System.IO.File.ReadAllBytes(File);
        for (var at = first; at < whole.Length; at++)
        {
            var altered = whole.ToArray();
            altered[at] ^= 0x55;
            System.IO.File.WriteAllBytes(File, altered);
            using var spool = new Spool(File);
            spool.Open();
            Same(records[..1], spool.Peek(9, out _));
        }
    }

    [Fact]
    public void Open_AnyByteOfAnEarlierRecordAltered_KeepsAllOthersAndTheFile()
    {
        var records = Made.Records(0, 4);
        Filled(records[..1]).Dispose();
        var first = (int)new FileInfo(File).Length;
        Filled(records[1..2]).Dispose();
        var second = (int)new FileInfo(File).Length;
        Filled(records[2..]).Dispose();
        var whole = System.IO.File.ReadAllBytes(File);
        for (var at = first; at < second; at++)
        {
            var altered = whole.ToArray();
            altered[at] ^= 0x55;
            System.IO.File.WriteAllBytes(File, altered);
            using var spool = new Spool(File);
            spool.Open();
            Assert.Equal((3, true), (spool.Waiting, spool.IsDamaged));
            var added = Made.Record(9);
            spool.Append([added]);
            AuditRecord[] left = [records[0], .. records[2..], added];
            Same(left[..2], spool.Peek(2, out var end));
            Assert.Null(spool.Acknowledge(2, end));
            Same(left[2..], spool.Peek(9, out end));
            var aside = spool.Acknowledge(2, end);
            Assert.Equal((0, false), (spool.Waiting, spool.IsDamaged));
            spool.Append([added]);
            Same([added], spool.Peek(9, out _));
            Assert.Equal(altered, System.IO.File.ReadAllBytes(aside!)[..altered.Length]);
            System.IO.File.Delete(aside!);
        }
    }

    /// <summary>The disk alters what this process wrote and still counts on: the first, one between, the last.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Peek_AlteredMeanwhile_GivesTheOthersAndKeepsTheFile(int place)
    {
        var records = Made.Records(0, 3);
        using var spool = Filled(records);
        using (var file = System.IO.File.Open(File, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete))
        {
            file.Position = (file.Length / 3 * place) + 40;
            file.WriteByte((byte)'#');
        }

        Same([.. records.Where((_, i) => i != place)], spool.Peek(9, out var end));
        var aside = spool.Acknowledge(2, end);
        Assert.NotNull(aside);
        Assert.Equal(0, spool.Waiting);
        System.IO.File.Delete(aside);
    }

    [Fact]
    public void Open_OnlyRecordAltered_IsKeptAside()
    {
        Filled(Made.Records(0, 1)).Dispose();
        var altered = System.IO.File.ReadAllBytes(File);
        altered[^1] ^= 1;
        System.IO.File.WriteAllBytes(File, altered);
        using var spool = new Spool(File);
        spool.Open();
        Assert.Equal((0, true), (spool.Waiting, spool.IsDamaged));
        var added = Made.Record(9);
        spool.Append([added]);
        Same([added], spool.Peek(9, out var end));
        var aside = spool.Acknowledge(1, end)!;
        Assert.Equal(altered, System.IO.File.ReadAllBytes(aside)[..altered.Length]);
        System.IO.File.Delete(aside);
    }

    [Fact]
    public void Open_LongDamage_IsPassedOver()
    {
        var records = Made.Records(0, 3, padding: 200_000);
        Filled(records).Dispose();
        var whole = System.IO.File.ReadAllBytes(File);
        whole.AsSpan(100, 250_000).Clear();
        System.IO.File.WriteAllBytes(File, whole);
        using var spool = new Spool(File);
        spool.Open();
        Same(records[2..], spool.Peek(9, out _));
    }

    [Fact]
    public void Open_NothingThere_MakesNoFile()
    {
        using var spool = new Spool(File);
        spool.Open();
        Assert.Equal(0, spool.Waiting);
        Assert.Empty(spool.Peek(9, out _));
        Assert.False(System.IO.File.Exists(File));
    }

    /// <summary>The file was not to be had at the start, and is now: what an earlier run left comes first.</summary>
    [Fact]
    public void Append_WithoutOpen_CountsWhatAnEarlierRunLeft()
    {
        var records = Made.Records(0, 3);
        Filled(records[..2]).Dispose();
        using var spool = new Spool(File);
        spool.Append(records[2..]);
        Assert.Equal(3, spool.Waiting);
        Same(records, spool.Peek(9, out _));
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void Append_NewFile_IsItsOwnersAlone()
    {
        using var spool = Filled(Made.Records(0, 1));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    public void Dispose() => _folder.Dispose();

    private Spool Filled(params AuditRecord[][] groups)
    {
        var spool = new Spool(File);
        spool.Open();
        foreach (var group in groups)
            spool.Append(group);
        return spool;
    }

    private static void Same(IReadOnlyList<AuditRecord> expected, IReadOnlyList<AuditRecord> actual) =>
        Assert.Equal(
            expected.Select(record => Convert.ToHexString(record.Body.Span)),
            actual.Select(record => Convert.ToHexString(record.Body.Span)));
}
