using System.IO.Compression;
using System.Text;
using Sepsis.Training.Data;

namespace Sepsis.Training.Tests.Data;

public sealed class CohortReaderTests : IDisposable
{
    private const string Header = "patient_id,heart_rate,respiratory_rate,temperature,age,lactate_level,sex,sepsis_risk\n";
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_ColumnsInAnyOrder_FindsThemByName()
    {
        var cohort = Read("sepsis_risk,age,temperature,heart_rate,patient_id,respiratory_rate\n1,67,38.5,118,P1,26\n");
        Assert.Equal(["heart_rate", "respiratory_rate", "temperature", "age"], Features(cohort));
        Assert.Equal([118, 26, 38.5, 67], cohort.Matrix.Row(0).ToArray());
        Assert.True(cohort.Matrix.Labels[0]);
    }

    [Fact]
    public void Read_ByteOrderMarkCrLfAndQuotes_ReadsTheSame()
    {
        var plain = Read(Header + "P1,118,26,38.5,67,,male,1\nP2,80,16,36.9,40,1.1,female,0\n");
        var cells = Header + "\"P1\",\"118\", 26 ,38.5,67,,male,1\nP2,80,16,+36.9,4e1,1.1,FEMALE,0\n";
        var messy = Read("\uFEFF" + cells.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(plain.Matrix.Features.ToArray(), messy.Matrix.Features.ToArray());
        Assert.Equal(plain.Matrix.Labels.ToArray(), messy.Matrix.Labels.ToArray());
    }

    [Theory]
    [InlineData("cohort.csv.gz")]
    [InlineData("zipped-but-not-named-so.csv")]
    public void Read_Gzip_IsUnpacked(string name)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(Encoding.UTF8.GetBytes(Header + "P1,118,26,38.5,67,3.1,male,1\n"));
        Assert.Equal(1, ReadFile(_folder.Write(name, zipped.ToArray())).Matrix.Rows);
    }

    [Fact]
    public void Read_DamagedGzip_IsRefused()
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(Encoding.UTF8.GetBytes(Header + "P1,118,26,38.5,67,3.1,male,1\n"));
        var bytes = zipped.ToArray();
        bytes[^6] ^= 1; // of the checksum
        var fault = Assert.Throws<UnusableDataException>(() => ReadFile(_folder.Write("cohort.csv.gz", bytes)));
        Assert.Contains("damaged or cut short", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EmptyCells_AreMissingAndNotZero()
    {
        var cohort = Read(Header + "P1,118,26,38.5,67,,unknown,1\nP2,,26,38.5,67,2.2,male,1\n");
        Assert.True(double.IsNaN(Value(cohort, 0, "lactate_level")));
        Assert.True(double.IsNaN(Value(cohort, 0, "sex")));
        Assert.True(double.IsNaN(Value(cohort, 1, "heart_rate")));
    }

    [Fact]
    public void Read_SexInWordsOrNumbers_IsTheSame()
    {
        string[] words = ["male", "1", "female", "0"];
        var cohort = Read(Header + string.Concat(words.Select((sex, i) => $"P{i + 1},118,26,38.5,67,1,{sex},1\n")));
        Assert.Equal([1, 1, 0, 0], Enumerable.Range(0, 4).Select(row => Value(cohort, row, "sex")));
    }

    [Theory]
    [InlineData("heart_rate", "P1,fast,26,38.5,67,3.1,male,1")]
    [InlineData("heart_rate", "P1,118bpm,26,38.5,67,3.1,male,1")]
    [InlineData("temperature", "P1,118,26,\"38,5\",67,3.1,male,1")]
    [InlineData("lactate_level", "P1,118,26,38.5,67,NaN,male,1")]
    [InlineData("lactate_level", "P1,118,26,38.5,67,1e999,male,1")]
    [InlineData("lactate_level", "P1,118,26,38.5,67,<0.5,male,1")]
    [InlineData("sex", "P1,118,26,38.5,67,3.1,m,1")]
    [InlineData("sepsis_risk", "P1,118,26,38.5,67,3.1,male,2")]
    [InlineData("sepsis_risk", "P1,118,26,38.5,67,3.1,male,")]
    [InlineData("sepsis_risk", "P1,118,26,38.5,67,3.1,male,yes")]
    [InlineData("patient_id", ",118,26,38.5,67,3.1,male,1")]
    [InlineData("7 cells, the header has 8", "P1,118,26,38.5,67,3.1,1")]
    [InlineData("9 cells, the header has 8", "P1,118,26,38.5,67,3.1,male,1,")]
    public void Read_UnusableCell_IsReportedByLineAndColumn(string expected, string row)
    {
        var fault = Assert.Throws<UnusableDataException>(() => Read(Header + "P0,80,16,36.9,40,1.1,male,0\n" + row + "\n"));
        var detail = Assert.Single(fault.Details);
        Assert.StartsWith("line 3", detail, StringComparison.Ordinal);
        Assert.Contains(expected, detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ManyUnusableCells_ShowsTwentyAndCountsAll()
    {
        var rows = Enumerable.Range(0, 75).Select(i => $"P{i},x{i},26,38.5,67,3.1,male,1\n");
        var fault = Assert.Throws<UnusableDataException>(() => Read(Header + string.Concat(rows)));
        Assert.Contains("75 cells", fault.Message, StringComparison.Ordinal);
        Assert.Equal(CellFaults.Shown + 1, fault.Details.Count);
        Assert.Contains("'x0'", fault.Details[0], StringComparison.Ordinal);
        Assert.Contains("55 more", fault.Details[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ImplausibleValues_AreSetToMissingAndCounted()
    {
        var cohort = Read("""
            patient_id,heart_rate,respiratory_rate,temperature,age,num_comorbidities,sepsis_risk
            P1,118,26,101.3,67,1,1
            P2,900,26,99.1,67,2.5,1
            P3,80,16,36.6,50,2,0

            """);
        Assert.True(double.IsNaN(Value(cohort, 0, "temperature")));
        Assert.True(double.IsNaN(Value(cohort, 1, "num_comorbidities")));
        Assert.Equal(
            new Dictionary<string, int> { ["heart_rate"] = 1, ["num_comorbidities"] = 1, ["temperature"] = 2 },
            cohort.Cleaning.SetToMissing);
        Assert.Contains(cohort.Cleaning.Lines(), line => line.Contains("temperature, 2", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_PressuresThatContradictEachOther_AreAllSetToMissing()
    {
        var cohort = Read("""
            patient_id,heart_rate,respiratory_rate,temperature,age,systolic_bp,diastolic_bp,sepsis_risk
            P1,118,26,38.3,67,60,98,1
            P2,80,16,36.6,50,120,70,0

            """);
        Assert.True(double.IsNaN(Value(cohort, 0, "systolic_bp")));
        Assert.True(double.IsNaN(Value(cohort, 0, "diastolic_bp")));
        Assert.Equal(120, Value(cohort, 1, "systolic_bp"));
        Assert.Equal(new Dictionary<string, int> { ["diastolic_bp"] = 1, ["systolic_bp"] = 1 }, cohort.Cleaning.SetToMissing);
    }

    [Fact]
    public void Read_AbsentOrEmptyColumns_AreNoFeatures()
    {
        var cohort = Read("patient_id,heart_rate,respiratory_rate,temperature,age,num_comorbidities,sepsis_risk\nP1,118,26,38.3,67,,1\n");
        Assert.Equal(["heart_rate", "respiratory_rate", "temperature", "age"], Features(cohort));
        Assert.Contains("num_comorbidities", cohort.Cleaning.NotFeatures);
        Assert.Contains("lactate_level", cohort.Cleaning.NotFeatures);
    }

    [Fact]
    public void Read_ExtraColumns_AreIgnoredAndNamed()
    {
        var cohort = Read("""
            patient_id,heart_rate,respiratory_rate,temperature,age,ward,site,,sepsis_risk
            P1,118,26,38.3,67,A7, north ,x,1
            P2,80,16,36.6,50,A7,south,x,0

            """);
        Assert.Equal(["ward", "(no name)"], cohort.Cleaning.Ignored);
        Assert.Equal(["north", "south"], cohort.SiteNames);
        Assert.Equal([0, 1], cohort.SiteOfRow);
    }

    [Fact]
    public void Read_BlankLines_ArePassedOverAndCounted() =>
        Assert.Equal(2, Read(Header + "P1,118,26,38.5,67,3.1,male,1\n\nP2,118,26,38.5,67,3.1,male,1\n\n").Cleaning.BlankLines);

    [Fact]
    public void Read_RepeatedPatient_IsOnePatient()
    {
        var cohort = Read(Header + "P1,118,26,38.5,67,3.1,male,1\nP2,80,16,36.9,40,1.1,male,0\nP1,119,26,38.5,67,3.1,male,1\n");
        Assert.Equal(2, cohort.Patients);
        Assert.Equal([0, 1, 0], cohort.PatientOfRow);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("\n", "empty")]
    [InlineData(Header, "no rows")]
    [InlineData("patient_id,heart_rate,age,sepsis_risk\nP1,118,67,1\n", "respiratory_rate, temperature")]
    [InlineData("heart_rate,respiratory_rate,temperature,age\n118,26,38,67\n", "patient_id, sepsis_risk")]
    [InlineData("patient_id,heart_rate,heart_rate,respiratory_rate,temperature,age,sepsis_risk\n", "more than once: heart_rate")]
    [InlineData(Header + "P1,900,26,38.5,,3.1,male,1\nP2,900,26,38.5,,3.1,male,1\n", "No row has a plausible heart_rate, age")]
    [InlineData("patient_id;heart_rate;respiratory_rate\n", "commas")]
    public void Read_UnusableFile_SaysWhatIsWrong(string csv, string expected) =>
        Assert.Contains(expected, Assert.Throws<UnusableDataException>(() => Read(csv)).Message, StringComparison.Ordinal);

    private Cohort Read(string csv) => ReadFile(_folder.Write("cohort.csv", csv));

    private static Cohort ReadFile(string path)
    {
        using var file = DataFile.Open(path);
        return CohortReader.Read(file, SepsisSchema.Schema, new Progress<double>(), CancellationToken.None);
    }

    private static IEnumerable<string> Features(Cohort cohort) => cohort.Matrix.Schema.Features.Select(feature => feature.Name);

    private static double Value(Cohort cohort, int row, string feature) =>
        cohort.Matrix.Row(row)[Features(cohort).ToList().IndexOf(feature)];
}
