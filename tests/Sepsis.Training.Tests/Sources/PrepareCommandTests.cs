using System.Globalization;
using Sepsis.Training.Commands;
using Sepsis.Training.Tests.Commands;

namespace Sepsis.Training.Tests.Sources;

public sealed class PrepareCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Prepare_StayWithoutSepsis_HasASnapshotEveryFourHours() =>
        Assert.Equal(["4:0", "8:0", "12:0"], HoursAndLabels(Hours.Csv("p1", "A", Hours.From(1, 14))));

    [Fact]
    public void Prepare_LateStart_KeepsToHoursSinceAdmission() =>
        Assert.Equal(["8:0", "12:0"], HoursAndLabels(Hours.Csv("p1", "A", Hours.From(6, 13))));

    /// <summary>Labelled from 42 on: the onset is at 48. 24 is exactly a day before it, and 48 itself is too late to warn.</summary>
    [Fact]
    public void Prepare_SepticStay_AsksForTheOnsetWithinADay() => Assert.Equal(
        ["4:0", "8:0", "12:0", "16:0", "20:0", "24:1", "28:1", "32:1", "36:1", "40:1", "44:1"],
        HoursAndLabels(Hours.Csv("p1", "A", Hours.From(1, 60, labelledFrom: 42))));

    [Fact]
    public void Prepare_LabelledOnTheFirstHour_TakesTheLatestOnset() =>
        Assert.Equal(["4:1"], HoursAndLabels(Hours.Csv("p1", "A", Hours.From(1, 20, labelledFrom: 1))));

    [Fact]
    public void Prepare_Values_AreTheLastKnownInOurUnits()
    {
        var csv = Hours.Csv("p1", "A",
            (1, 0, [("HR", "90"), ("FiO2", "0.28"), ("Lactate", "2.1")]),
            (2, 0, [("HR", "95"), ("Temp", "38.5"), ("Gender", "0")]),
            (4, 0, [("Lactate", "1.8"), ("EtCO2", "33")]),
            (5, 0, [("HR", "200")]));
        var row = Assert.Single(Rows(csv));
        Assert.Equal(("95", "28", "1.8", "38.5", "1", "70", ""),
            (row["heart_rate"], row["fio2"], row["lactate_level"], row["temperature"], row["sex"], row["age"], row["num_comorbidities"]));
        Assert.Equal(("p1", "A", "4"), (row["patient_id"], row["site"], row["hour"]));
        Assert.Equal("", row["wbc_count"]);
    }

    [Fact]
    public void Prepare_NextPatient_StartsWithNothingKnown()
    {
        var first = Hours.Csv("p1", "A", (4, 0, [("HR", "90"), ("Lactate", "5")]));
        var csv = first + LinesOf(Hours.Csv("p2", "B", (4, 0, [("HR", "80")])));
        Assert.Equal([("p1", "A", "5"), ("p2", "B", "")], Rows(csv).Select(row => (row["patient_id"], row["site"], row["lactate_level"])));
    }

    [Fact]
    public void Prepare_FolderOfPsv_GivesWhatTheOneFileGives()
    {
        Directory.CreateDirectory(_folder["psv/training_setA"]);
        Directory.CreateDirectory(_folder["psv/training_setB"]);
        File.WriteAllText(_folder["psv/training_setB/p2.psv"], Hours.Psv(Hours.From(1, 9)));
        File.WriteAllText(_folder["psv/training_setA/p1.psv"], Hours.Psv(Hours.From(1, 30, labelledFrom: 12)));
        var csv = Hours.Csv("p1", "A", Hours.From(1, 30, labelledFrom: 12)) + LinesOf(Hours.Csv("p2", "B", Hours.From(1, 9)));
        _folder.Write("hours.csv", csv);
        Assert.Equal(ExitCode.Done, Prepare("hours.csv", "from-file.csv").Exit);
        Assert.Equal(ExitCode.Done, Prepare("psv", "from-folder.csv").Exit);
        Assert.Equal(File.ReadAllText(_folder["from-file.csv"]), File.ReadAllText(_folder["from-folder.csv"]));
    }

    [Fact]
    public void Prepare_UntilAnHour_TakesNoSnapshotAfterIt()
    {
        _folder.Write("hours.csv", Hours.Csv("p1", "A", Hours.From(1, 30)));
        Assert.Equal(ExitCode.Done, Prepare("hours.csv", "day.csv", "--until", "24").Exit);
        var lines = File.ReadAllLines(_folder["day.csv"]);
        Assert.Equal([4, 8, 12, 16, 20, 24], lines.Skip(1).Select(line => int.Parse(line.Split(',')[2], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Prepare_Twice_GivesTheSameBytes()
    {
        _folder.Write("hours.csv", Hours.Csv("p1", "A", Hours.From(1, 14)));
        Prepare("hours.csv", "one.csv.gz");
        Prepare("hours.csv", "two.csv.gz");
        Assert.Equal(File.ReadAllBytes(_folder["one.csv.gz"]), File.ReadAllBytes(_folder["two.csv.gz"]));
    }

    public static TheoryData<string, string> Unusable => new()
    {
        { Hours.Csv("p1", "A", (4, 0, [("HR", "fast")])), "line 2: HR is not a number" },
        { Hours.Csv("p1", "A", (4, 2, [])), "line 2: SepsisLabel" },
        { Hours.Csv("p1", "A", (4, 0, []), (4, 0, [])), "line 3: ICULOS does not rise" },
        { Hours.Csv("", "A", (4, 0, [])), "patient_id is empty" },
        {
            Hours.Csv("p1", "A", (4, 0, [])) + LinesOf(Hours.Csv("p2", "A", (4, 0, []))) + LinesOf(Hours.Csv("p1", "A", (8, 0, []))),
            "line 4: a patient comes again"
        },
        { "patient_id,HR\n", "no column" },
        { Hours.Csv("p1", "A", Hours.From(1, 3)), "holds no stay" },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void Prepare_UnusableHours_SaysWhereAndWritesNothing(string csv, string expected)
    {
        _folder.Write("hours.csv", csv);
        var called = Prepare("hours.csv", "out.csv");
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Contains(expected, called.Error, StringComparison.Ordinal);
        Assert.Equal(["hours.csv"], _folder.Files);
    }

    private static string LinesOf(string csv) => csv[(csv.IndexOf('\n', StringComparison.Ordinal) + 1)..];

    private Called Prepare(string data, string file, params string[] more) =>
        Called.With(["prepare", "--format", "physionet2019", "--data", _folder[data], "--out", _folder[file], .. more]);

    private IEnumerable<string> HoursAndLabels(string csv) => Rows(csv).Select(row => $"{row["hour"]}:{row["sepsis_risk"]}");

    private List<Dictionary<string, string>> Rows(string csv)
    {
        _folder.Write("hours.csv", csv);
        var called = Prepare("hours.csv", "cohort.csv");
        Assert.True(called.Exit == ExitCode.Done, called.Error);
        var lines = File.ReadAllLines(_folder["cohort.csv"]);
        var names = lines[0].Split(',');
        return [.. lines[1..].Select(line => names.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second))];
    }
}
