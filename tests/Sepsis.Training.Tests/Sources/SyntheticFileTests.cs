using Sepsis.Domain.Inputs;
using Sepsis.Domain.Statistics;
using Sepsis.Training.Data;
using Sepsis.Training.Sources;

namespace Sepsis.Training.Tests.Sources;

public sealed class SyntheticFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_SameSeed_GivesTheSameBytes_AnotherSeedOthers()
    {
        var first = File.ReadAllBytes(Make("a-synthetic.csv", 500, 42));
        Assert.Equal(first, File.ReadAllBytes(Make("b-synthetic.csv", 500, 42)));
        Assert.NotEqual(first, File.ReadAllBytes(Make("c-synthetic.csv", 500, 43)));
    }

    [Fact]
    public void Write_NameThatDoesNotSaySynthetic_IsRefusedAndNothingWritten()
    {
        var fault = Assert.Throws<UnusableDataException>(() => Make("patients.csv", 10, 1));
        Assert.Contains("synthetic", fault.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.Files);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1234)]
    public void Write_Rows_AreAsManyAsAskedFor(int rows) =>
        Assert.Equal(rows + 1, File.ReadAllLines(Make("synthetic.csv", rows, 3)).Length);

    [Fact]
    public void Write_Patients_AreAdultsWithPlausibleCoherentValues()
    {
        var cohort = Read(4000);
        Assert.Empty(cohort.Cleaning.SetToMissing);
        Assert.Empty(cohort.Cleaning.NotFeatures);
        Assert.InRange(Known(cohort, Measurements.Age).Min(), 18, 30);
        Assert.InRange(Known(cohort, Measurements.Age).Max(), 80, 99);
        Assert.InRange(cohort.Patients, 2800, 3800);
        Assert.InRange(cohort.Matrix.Prevalence, 0.1, 0.25);
    }

    /// <summary>A single column that nearly decides the outcome would be a defect of the data.</summary>
    [Fact]
    public void Write_NoColumn_GivesTheOutcomeAway()
    {
        var cohort = Read(4000);
        foreach (var measurement in Measurements.ModelInputs)
        {
            var column = Column(cohort, measurement);
            var known = Enumerable.Range(0, column.Length).Where(row => !double.IsNaN(column[row])).ToArray();
            Assert.InRange(Auroc([.. known.Select(row => column[row])], [.. known.Select(row => cohort.Matrix.Labels[row])]), 0.2, 0.8);
            Assert.InRange(Auroc([.. column.Select(value => double.IsNaN(value) ? 1.0 : 0)], cohort.Matrix.Labels.ToArray()), 0.4, 0.6);
        }
    }

    [Fact]
    public void Write_LaboratoryValues_AreMissingMoreOftenInTheWell()
    {
        var cohort = Read(4000);
        var lactate = Column(cohort, Measurements.LactateLevel);
        Assert.True(MissingShare(false) > MissingShare(true) + 0.03);
        Assert.InRange(lactate.Count(double.IsNaN) / (double)lactate.Length, 0.3, 0.6);

        double MissingShare(bool septic)
        {
            var rows = Enumerable.Range(0, lactate.Length).Where(row => cohort.Matrix.Labels[row] == septic).ToArray();
            return rows.Count(row => double.IsNaN(lactate[row])) / (double)rows.Length;
        }
    }

    private static double Auroc(double[] values, bool[] labels) => RankingMetrics.Auroc(values, labels);

    private static double[] Column(Cohort cohort, Measurement measurement)
    {
        var index = cohort.Matrix.Schema.Features.Select(feature => feature.Name).ToList().IndexOf(measurement.Name);
        return [.. Enumerable.Range(0, cohort.Matrix.Rows).Select(row => cohort.Matrix.Row(row)[index])];
    }

    private static IEnumerable<double> Known(Cohort cohort, Measurement measurement) =>
        Column(cohort, measurement).Where(value => !double.IsNaN(value));

    private Cohort Read(int rows)
    {
        using var file = DataFile.Open(Make("synthetic.csv", rows, 42));
        return CohortReader.Read(file, SepsisSchema.Schema, new Progress<double>(), CancellationToken.None);
    }

    private string Make(string name, int rows, int seed)
    {
        SyntheticFile.Write(_folder[name], rows, seed, new Progress<double>(), CancellationToken.None);
        return _folder[name];
    }
}
