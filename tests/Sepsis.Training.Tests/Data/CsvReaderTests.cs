using System.Text;
using Sepsis.Training.Data;

namespace Sepsis.Training.Tests.Data;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "a|b/1|2")]
    [InlineData("a,b\r\n1,2\r\n", "a|b/1|2")]
    [InlineData("a,b\n1,2", "a|b/1|2")]
    [InlineData("\uFEFFa,b\n1,2", "a|b/1|2")]
    [InlineData("a,,c\n,,\n", "a||c/||")]
    [InlineData("\"a,b\",c", "a,b|c")]
    [InlineData("\"say \"\"no\"\"\",c", "say \"no\"|c")]
    [InlineData("\"two\nlines\",c\nd,e", "two\nlines|c/d|e")]
    [InlineData("\"\",\"\"", "|")]
    [InlineData("a\n\nb", "a//b")]
    [InlineData("a\"b,c", "a\"b|c")]
    [InlineData("\"a\"b,c", "\"a\"b|c")]
    [InlineData("é,ü", "é|ü")]
    [InlineData("a,b,", "a|b|")]
    public void Read_EveryWayToWriteCells_GivesTheirText(string csv, string expected) => Assert.Equal(expected, Text(csv));

    [Fact]
    public void Read_EmptyFile_HasNoRecord() => Assert.False(Reader("").Read());

    [Fact]
    public void Line_AfterAQuotedLineBreak_IsTheLineInTheFile()
    {
        var reader = Reader("h\n\"x\ny\nz\"\n\nlast");
        var lines = new List<int>();
        while (reader.Read())
            lines.Add(reader.Line);
        Assert.Equal([1, 2, 5, 6], lines);
    }

    [Fact]
    public void Read_RecordsAcrossBufferBounds_AreWhole()
    {
        var expected = Enumerable.Range(0, 60_000).Select(i => $"{i},\"a \"\"{i}\"\"\",{i * 7}").ToArray();
        var reader = new CsvReader(new TricklingStream(Encoding.UTF8.GetBytes(string.Join("\r\n", expected))));
        var row = 0;
        for (; reader.Read(); row++)
        {
            Assert.Equal(expected[row], Encoding.UTF8.GetString(reader.Record));
            Assert.Equal($"a \"{row}\"", CsvText.Decode(reader.Cell(1)));
        }

        Assert.Equal(expected.Length, row);
    }

    [Fact]
    public void Read_QuoteNeverClosed_NamesTheLineItBeganOn()
    {
        var reader = Reader("a\n\"b\nc\n");
        Assert.True(reader.Read());
        Assert.Contains("Line 2", Assert.Throws<UnusableDataException>(() => reader.Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_QuoteNeverClosedInALargeFile_DoesNotTakeItAllIn()
    {
        var reader = Reader("\"" + string.Concat(Enumerable.Repeat("1,2,3\n", 500_000)));
        Assert.Contains("Line 1", Assert.Throws<UnusableDataException>(() => reader.Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Utf16_IsRefusedByName()
    {
        byte[] file = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("a,b\n")];
        var fault = Assert.Throws<UnusableDataException>(() => new CsvReader(new MemoryStream(file)).Read());
        Assert.Contains("UTF-16", fault.Message, StringComparison.Ordinal);
    }

    private static string Text(string csv)
    {
        var reader = Reader(csv);
        var records = new List<string>();
        while (reader.Read())
            records.Add(string.Join('|', Enumerable.Range(0, reader.Count).Select(cell => CsvText.Decode(reader.Cell(cell)))));
        return string.Join('/', records);
    }

    private static CsvReader Reader(string csv) => new(new MemoryStream(Encoding.UTF8.GetBytes(csv)));

    /// <summary>Gives a few bytes at a time, as a pipe or a decompressor may.</summary>
    private sealed class TricklingStream(byte[] content) : MemoryStream(content)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1013));
    }
}
