using System.Globalization;
using System.IO.Compression;
using System.Text;
using Sepsis.Domain.Inputs;
using Sepsis.Training.Bundles;
using Sepsis.Training.Commands;
using Sepsis.Training.Data;
using Sepsis.Training.Tests.Judging;

namespace Sepsis.Training.Tests.Commands;

public sealed class ScoreCommandTests : IDisposable
{
    private const string Header = "ward,age,temperature,note,heart_rate,respiratory_rate,lactate_level,systolic_bp,diastolic_bp";
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Every way a row can be unusable, between rows that are not.</summary>
    public static TheoryData<string, string> UnusableRows => new()
    {
        { "A,67,38.5,x,,26,3.1,,", "heart_rate is required" },
        { "A,67,38.5,x,fast,26,3.1,,", "heart_rate is not a number" },
        { "A,67,101.3,x,118,26,3.1,,", "temperature 101.3 is outside 25 to 45 Cel (101.3 degF is 38.5 Cel)" },
        { "A,67,38.5,x,118,26,999,,", "lactate_level 999 is outside" },
        { "A,67,38.5,x,118,26,NaN,,", "lactate_level is not a number" },
        { "A,67,38.5,x,118,26,3.1,70,90", "diastolic_bp 90 is above systolic_bp 70" },
        { "A,7,38.5,x,118,26,3.1,,", "age 7 is outside the population" },
        { "A,,38.5,x,118,,3.1,,", "respiratory_rate is required" },
        { "A,67,38.5", "the row has 3 cells, the header 9" },
        { "A,67,38.5,x,118,26,3.1,,,12,13", "the row has 11 cells, the header 9" },
    };

    [Theory]
    [MemberData(nameof(UnusableRows))]
    public void Score_RowThatCannotBeScored_StaysWithItsReason(string row, string reason)
    {
        var rows = Rows(Score($"{Header}\nA,67,38.5,x,118,26,3.1,,\n{row}\nA,66,38.5,x,118,26,3.1,,\n"));
        Assert.Equal(3, rows.Count);
        Assert.All(rows, cells => Assert.Equal(12, cells.Length));
        Assert.Equal(("", ""), (rows[1][9], rows[1][10]));
        Assert.Contains(reason, rows[1][11], StringComparison.Ordinal);
        Assert.All([rows[0], rows[2]], cells => Assert.Equal("", cells[11]));
    }

    [Fact]
    public void Score_SurplusCells_AreKeptAndNoAnswerSlipsUnderAnotherColumn()
    {
        var cells = Assert.Single(Rows(Score($"{Header}\nA,67,38.5,x,118,26,3.1,120,\"7,0\",12,13\n")));
        Assert.Equal("\"7,0\",12,13", cells[8]);
    }

    [Fact]
    public void Score_EveryCell_PassesThroughByteByByte()
    {
        string[] rows =
        [
            "\"ward, \"\"north\"\"\",067, 38.50 ,\"two\nlines\",118,2.6e1,,,",
            "é,67,38.5,,118,26,,120,70",
            "A,67,+38.5,x,1.18E2,26,3.1,,",
            "A,999,38.5,x,118,26,3.1,,",
        ];
        var scored = Score($"\uFEFF{Header}\r\n{string.Join("\r\n", rows)}");
        var header = $"{Header},risk_probability,sepsis_risk_prediction,not_scored_because";
        Assert.StartsWith($"\uFEFF{header}\r\n", scored, StringComparison.Ordinal);
        var at = 0;
        foreach (var row in rows)
        {
            var found = scored.IndexOf($"\r\n{row},", at, StringComparison.Ordinal);
            Assert.True(found >= at, row);
            at = found + row.Length;
        }

        Assert.EndsWith("\r\n", scored, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_ManyBlocks_KeepsOrderAndSaysWhatTheServiceSays()
    {
        var data = _folder["many-synthetic.csv"];
        Assert.Equal(ExitCode.Done, Called.With("synthesize", "--rows", "9500", "--out", data).Exit);
        var input = File.ReadAllLines(data);
        input[5000] = input[5000].Split(',')[0] + string.Concat(Enumerable.Repeat(",", Measurements.ModelInputs.Count + 1));
        var output = Score(string.Join('\n', input)).TrimEnd('\n').Split('\n');
        Assert.Equal(input.Length, output.Length);
        Assert.All(input.Zip(output), pair => Assert.StartsWith(pair.First + ",", pair.Second, StringComparison.Ordinal));
        using var open = OpenBundle.Read(HospitalFile.Demo);
        foreach (var row in new[] { 1, 4096, 4097, 8192, 9500 })
            AssertScoredAsTheServiceDoes(open, output[row].Split(','));
    }

    /// <summary>Four blocks, and rows that cannot be scored among them; a quoted line break stands where a block ends.</summary>
    [Fact]
    public void Score_OneThreadAndFour_WriteTheSame()
    {
        var rows = Enumerable.Range(0, 16_000).Select(row => row % 1000 == 95
            ? "A,67,38.5,\"two\nlines\",118,26,,,"
            : $"A,{20 + row % 60},38.5,{row},{row % 200},26,,,");
        var csv = $"{Header}\n{string.Join('\n', rows)}\n";
        var one = Score(csv, "--threads", "1");
        Assert.Equal(one, Score(csv, "--threads", "4"));
        Assert.Equal(
            Enumerable.Range(0, 16_000).Where(row => row % 1000 != 95).Select(row => row.ToString(CultureInfo.InvariantCulture)),
            Rows(one).Select(cells => cells[3]).Where(note => !note.Contains('\n', StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    public void Score_FaultInALateBlock_SaysItsLineAndWritesNothing(string threads)
    {
        var csv = $"{Header}\n{string.Concat(Enumerable.Repeat("A,67,38.5,x,118,26,,,\n", 16_000))}\"A,67,38.5,x,118,26,,,\n";
        var called = ScoreFile(_folder.Write("in.csv", csv), "out.csv", "--threads", threads);
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Contains("Line 16002: a quoted cell begins", called.Error, StringComparison.Ordinal);
        Assert.Equal(["in.csv"], _folder.Files);
    }

    [Fact]
    public void Score_BlankLines_AreKept()
    {
        var scored = Score($"{Header}\nA,67,38.5,x,118,26,,,\n\nA,67,38.5,x,118,26,,,\n\n");
        Assert.Equal(["", ""], scored.Split('\n')[1..5].Where(line => line.Length == 0));
    }

    [Fact]
    public void Score_GzipInAndOut_IsReadAndWritten()
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(Encoding.UTF8.GetBytes($"{Header}\nA,67,38.5,x,118,26,,,\n"));
        var called = ScoreFile(_folder.Write("in.csv.gz", zipped.ToArray()), "out.csv.gz");
        Assert.True(called.Exit == ExitCode.Done, called.Error);
        using var unzipped = new StreamReader(new GZipStream(File.OpenRead(_folder["out.csv.gz"]), CompressionMode.Decompress));
        Assert.Equal(2, unzipped.ReadToEnd().TrimEnd().Split('\n').Length);
    }

    [Theory]
    [InlineData("ward,age\nA,67\n", "heart_rate, respiratory_rate, temperature")]
    [InlineData("", "empty")]
    [InlineData("age,heart_rate,respiratory_rate,temperature,risk_probability\n", "scored before")]
    [InlineData("age,heart_rate,respiratory_rate,temperature\n67,118,26,38.5\n\"67,118\n", "Line 3")]
    public void Score_UnusableFile_ExitsWithTwoAndWritesNothing(string csv, string expected)
    {
        var called = ScoreFile(_folder.Write("in.csv", csv), "out.csv");
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Contains(expected, called.Error, StringComparison.Ordinal);
        Assert.Equal(["in.csv"], _folder.Files);
    }

    [Fact]
    public void Score_OutputThatIsTheInput_IsRefused()
    {
        var data = _folder.Write("in.csv", $"{Header}\n");
        Assert.Equal(ExitCode.Unusable, ScoreFile(data, "in.csv").Exit);
        Assert.Equal($"{Header}\n", File.ReadAllText(data));
    }

    [Fact]
    public void Score_OutputThatIsAFolder_IsRefused()
    {
        Directory.CreateDirectory(_folder["answers"]);
        var called = ScoreFile(_folder.Write("in.csv", $"{Header}\nA,67,38.5,x,118,26,,,\n"), "answers");
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Contains("is a folder", called.Error, StringComparison.Ordinal);
        Assert.Equal(["answers", "in.csv"], _folder.Files);
    }

    [Fact]
    public void Score_Stopped_LeavesNothing()
    {
        var data = HospitalFile.Write(_folder, "all", 700, 5);
        var called = Called.StoppedAt(
            "Scoring", "score", "--bundle", HospitalFile.Demo, "--data", data, "--out", _folder["out.csv"]);
        Assert.Equal(ExitCode.Stopped, called.Exit);
        Assert.Equal(["all-synthetic.csv"], _folder.Files);
    }

    private static void AssertScoredAsTheServiceDoes(OpenBundle open, string[] cells)
    {
        var values = new double[Measurements.Count];
        Array.Fill(values, double.NaN);
        foreach (var (i, measurement) in Measurements.ModelInputs.Index())
        {
            var cell = new FeatureCell(SepsisSchema.Schema.Features[i], [""]);
            Assert.True(cell.TryRead(Encoding.UTF8.GetBytes(cells[1 + i]), out values[measurement.Index]));
        }

        var probability = open.Ensemble.Predict(new PatientReading(values), new double[2]);
        Assert.Equal(probability, double.Parse(cells[Measurements.ModelInputs.Count + 2], CultureInfo.InvariantCulture), 9);
        Assert.Equal(open.Bundle.Manifest.Thresholds.IsPositive(probability) ? "1" : "0", cells[Measurements.ModelInputs.Count + 3]);
    }

    private string Score(string csv, params string[] options)
    {
        var called = ScoreFile(_folder.Write("in.csv", csv), "out.csv", options);
        Assert.True(called.Exit == ExitCode.Done, called.Error);
        return Encoding.UTF8.GetString(File.ReadAllBytes(_folder["out.csv"]));
    }

    private Called ScoreFile(string data, string target, params string[] options) =>
        Called.With(["score", "--bundle", HospitalFile.Demo, "--data", data, "--out", _folder[target], .. options]);

    /// <summary>Read back by the CSV reader, without the header.</summary>
    private static List<string[]> Rows(string csv)
    {
        var reader = new CsvReader(new MemoryStream(Encoding.UTF8.GetBytes(csv)));
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.Count).Select(cell => CsvText.Decode(reader.Cell(cell)))]);
        return rows[1..];
    }
}
