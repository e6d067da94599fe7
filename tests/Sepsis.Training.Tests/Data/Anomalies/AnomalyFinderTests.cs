using Sepsis.Training.Data.Anomalies;
using Sepsis.Training.Evidence;
using static Sepsis.Training.Evidence.AnomalySeverity;

namespace Sepsis.Training.Tests.Data.Anomalies;

public sealed class AnomalyFinderTests
{
    [Fact]
    public void Find_NothingOdd_FindsNothing() => Assert.Empty(new MadeData().Anomalies());

    /// <summary>100 people exported 17 times under new ids.</summary>
    [Fact]
    public void Find_HundredPatientsRepeatedSeventeenTimes_IsSevere()
    {
        var made = new MadeData();
        var copies = made with
        {
            Patients = 1700,
            HeartRate = patient => made.HeartRate(patient % 100),
            Bilirubin = patient => made.Bilirubin(patient % 100),
            Grade = patient => made.Grade(patient % 100),
        };
        var anomaly = Assert.Single(copies.Anomalies(), anomaly => anomaly.Code == AnomalyCodes.DuplicatePatients);
        Assert.Equal((Severe, 1600), (anomaly.Severity, anomaly.Count));
    }

    [Fact]
    public void Find_AFewPatientsTwice_Warns()
    {
        var made = new MadeData();
        var copy = $"Q1,{made.HeartRate(3)},{made.Bilirubin(3)},{made.Grade(3)},0\n";
        var anomaly = Only(made with { Tail = copy }, AnomalyCodes.DuplicatePatients);
        Assert.Equal((Warning, 1), (anomaly.Severity, anomaly.Count));
    }

    /// <summary>Each patient's second row stands under no other id: nobody is a copy.</summary>
    [Fact]
    public void Find_PatientsSharingOneRowOfTwo_AreNoCopies()
    {
        var made = new MadeData();
        var tail = $"Q1,{made.HeartRate(3)},{made.Bilirubin(3)},{made.Grade(3)},0\nQ1,111,1,low,0\n";
        Assert.Empty((made with { Tail = tail }).Anomalies());
    }

    [Theory]
    [InlineData(1, nameof(Note))]
    [InlineData(40, nameof(Warning))]
    public void Find_RowsOfAPatientTwice_AreTold(int rows, string severity)
    {
        var made = new MadeData();
        var again = string.Concat(made.Csv().Split('\n').Skip(1).Take(rows).Select(line => line + "\n"));
        var anomaly = Only(made with { Tail = again }, AnomalyCodes.DuplicateRows);
        Assert.Equal((severity, rows), (anomaly.Severity.ToString(), anomaly.Count));
    }

    [Fact]
    public void Find_RowsOfWhichNothingIsKnown_AreNobodysCopies()
    {
        var anomalies = new MadeData { Tail = "Q1,,,,0\nQ2,,,,0\nQ3,,,,1\nQ3,,,,1\n" }.Anomalies();
        Assert.DoesNotContain(anomalies, anomaly =>
            anomaly.Code.StartsWith("DUPLICATE", StringComparison.Ordinal) || anomaly.Code == AnomalyCodes.LabelConflict);
    }

    [Theory]
    [InlineData(0, nameof(Severe))]
    [InlineData(40, nameof(Warning))]
    public void Find_ColumnThatParts_IsTold(int mistaken, string severity)
    {
        var made = new MadeData();
        bool High(int patient) => made.Outcome(patient) != patient < mistaken / 2;
        var parted = made with { HeartRate = patient => MadeData.Text((High(patient) ? 100 : 50) + patient * 0.1) };
        var anomaly = Only(parted, AnomalyCodes.SeparatingColumn);
        Assert.Equal((severity, "heart_rate"), (anomaly.Severity.ToString(), anomaly.Column));
    }

    /// <summary>The middle word alone means the outcome: no order of the numbers shows it.</summary>
    [Fact]
    public void Find_WordThatParts_IsSevere()
    {
        var made = new MadeData();
        var parted = made with { Grade = patient => made.Outcome(patient) ? "medium" : patient % 2 == 0 ? "low" : "high" };
        var anomaly = Only(parted, AnomalyCodes.SeparatingColumn);
        Assert.Equal((Severe, "grade"), (anomaly.Severity, anomaly.Column));
    }

    [Theory]
    [InlineData(1, nameof(Severe))]
    [InlineData(3, nameof(Warning))]
    public void Find_KnownBecauseOfTheOutcome_IsTold(int oneIn, string severity)
    {
        var made = new MadeData();
        bool Known(int patient) => made.Outcome(patient) || (oneIn > 1 && patient % oneIn == 0);
        var telling = made with { Bilirubin = patient => Known(patient) ? made.Bilirubin(patient) : "" };
        var anomaly = Only(telling, AnomalyCodes.TellingMissingness);
        Assert.Equal((severity, "bilirubin"), (anomaly.Severity.ToString(), anomaly.Column));
    }

    [Theory]
    [InlineData(2, nameof(Note))]
    [InlineData(20, nameof(Warning))]
    [InlineData(100, nameof(Severe))]
    public void Find_ImplausibleValues_AreCounted(int rows, string severity)
    {
        var made = new MadeData();
        var anomalies = (made with { HeartRate = patient => patient < rows ? "999" : made.HeartRate(patient) }).Anomalies();
        var anomaly = Assert.Single(anomalies, anomaly => anomaly.Code == AnomalyCodes.ImplausibleValues);
        Assert.Equal((severity, "heart_rate", rows), (anomaly.Severity.ToString(), anomaly.Column, anomaly.Count));
    }

    [Theory]
    [InlineData(40, nameof(Warning))]
    [InlineData(300, nameof(Severe))]
    public void Find_ValuesOnlyAnotherUnitExplains_AreUnitMistakes(int rows, string severity)
    {
        var made = new MadeData();
        var anomalies = (made with { Bilirubin = patient => patient < rows ? "110" : made.Bilirubin(patient) }).Anomalies();
        var anomaly = Assert.Single(anomalies, anomaly => anomaly.Code == AnomalyCodes.UnitMistake);
        Assert.Equal((severity, "bilirubin", rows), (anomaly.Severity.ToString(), anomaly.Column, anomaly.Count));
    }

    /// <summary>Bilirubin of 7 to 20 umol/L is in range as mg/dL, every single value of it.</summary>
    [Fact]
    public void Find_WholeColumnInAnotherUnitWithinTheRange_IsSevere()
    {
        var made = new MadeData { Bilirubin = patient => MadeData.Text((0.4 + patient * 31 % 17 * 0.05) * 17.1) };
        var anomaly = Only(made, AnomalyCodes.UnitMistake);
        Assert.Equal((Severe, "bilirubin", 400), (anomaly.Severity, anomaly.Column, anomaly.Count));
    }

    [Fact]
    public void Find_OneValueThroughout_Warns()
    {
        var anomaly = Only(new MadeData { Bilirubin = _ => "1" }, AnomalyCodes.ConstantColumn);
        Assert.Equal((Warning, "bilirubin", 400), (anomaly.Severity, anomaly.Column, anomaly.Count));
    }

    [Theory]
    [InlineData(0.3, 0.5, nameof(Warning))]
    [InlineData(0.01, 0.2, nameof(Warning))]
    [InlineData(0.0001, 0.001, nameof(Severe))]
    public void Find_UnexpectedPrevalence_IsTold(double minimum, double maximum, string severity) =>
        Assert.Equal(severity, Only(new MadeData { Expected = new(minimum, maximum) }, AnomalyCodes.Prevalence).Severity.ToString());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Find_FewerThanTwentyOfAKind_IsSevere(bool rare)
    {
        var anomaly = Only(new MadeData { Outcome = patient => patient % 22 == 0 == rare }, AnomalyCodes.Prevalence);
        Assert.Equal((Severe, 19), (anomaly.Severity, anomaly.Count));
    }

    [Theory]
    [InlineData(1, nameof(Note))]
    [InlineData(10, nameof(Warning))]
    public void Find_AlikeAndLabelledOtherwise_IsALabelConflict(int patients, string severity)
    {
        var made = new MadeData();
        var twins =
            from i in Enumerable.Range(0, patients)
            select $"Q{i},{made.HeartRate(i)},{made.Bilirubin(i)},{made.Grade(i)},{(made.Outcome(i) ? 0 : 1)}\n";
        var anomaly = Only(made with { Tail = string.Concat(twins) }, AnomalyCodes.LabelConflict);
        Assert.Equal((severity, 2 * patients), (anomaly.Severity.ToString(), anomaly.Count));
    }

    [Fact]
    public void Find_FileAndSchemaThatDoNotMeet_AreNotes()
    {
        var anomalies = new MadeData { Columns = ["id", "heart_rate", "grade", "ward", "outcome"], Tail = "\n\n" }.Anomalies();
        Assert.Equal(
            [AnomalyCodes.ColumnsOutsideSchema, AnomalyCodes.AbsentFeatures, AnomalyCodes.BlankLines],
            anomalies.Select(anomaly => anomaly.Code));
        Assert.All(anomalies, anomaly => Assert.Equal(Note, anomaly.Severity));
        Assert.Contains("ward", anomalies[0].Text, StringComparison.Ordinal);
        Assert.Contains("bilirubin", anomalies[1].Text, StringComparison.Ordinal);
        Assert.Equal(2, anomalies[2].Count);
    }

    [Fact]
    public void Documentation_NamesEveryCode()
    {
        var text = File.ReadAllText(Path.Combine(Checkout.Folder, "docs", "anomalies.md"));
        Assert.All(AnomalyCodes.All, code => Assert.Contains($"`{code}`", text, StringComparison.Ordinal));
    }

    private static AnomalyEvidence Only(MadeData made, string code)
    {
        var anomaly = Assert.Single(made.Anomalies());
        Assert.Equal(code, anomaly.Code);
        return anomaly;
    }
}
