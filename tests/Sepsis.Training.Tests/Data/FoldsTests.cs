using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;
using Sepsis.Training.Data;

namespace Sepsis.Training.Tests.Data;

public sealed class FoldsTests
{
    private const int Patients = 400;
    private const int Folds = 5;

    [Fact]
    public void Of_PatientsSharingARow_AreOneGroup()
    {
        // Patients 0 and 1 share a row, 1 and 2 another: all three belong together; 3 is alone.
        var groups = Groups([(0, 80), (0, 81), (1, 81), (1, 90), (2, 90), (3, 70)]);
        Assert.Equal(2, groups.Count);
        Assert.Equal([0, 0, 0, 0, 0, 1], groups.GroupOfRow);
        Assert.Equal(2, groups.RepeatedRows);
    }

    [Fact]
    public void Of_RowsMissingTheSameValue_AreIdentical() =>
        Assert.Equal(1, Groups([(0, double.NaN), (1, double.NaN)]).Count);

    [Theory]
    [InlineData(1)]
    [InlineData(42)]
    public void Deal_NoGroup_IsInTwoFolds(int seed)
    {
        var (groups, labels) = Many();
        var folds = GroupedFolds.Deal(groups.GroupOfRow, labels, Folds, seed);
        var foldsOfGroup = folds.FoldOfRow.Zip(groups.GroupOfRow).GroupBy(row => row.Second, row => row.First);
        Assert.All(foldsOfGroup, group => Assert.Single(group.Distinct()));
    }

    [Fact]
    public void Deal_Folds_HaveNearlyTheSameSizeAndPrevalence()
    {
        var (groups, labels) = Many();
        var folds = GroupedFolds.Deal(groups.GroupOfRow, labels, Folds, 42);
        var prevalence = labels.Count(label => label) / (double)labels.Length;
        for (var fold = 0; fold < Folds; fold++)
        {
            var rows = folds.RowsIn(fold);
            Assert.InRange(rows.Length, labels.Length / Folds * 0.9, labels.Length / Folds * 1.1);
            Assert.InRange(rows.Count(row => labels[row]) / (double)rows.Length, prevalence * 0.9, prevalence * 1.1);
        }
    }

    [Fact]
    public void Deal_SameSeed_DealsTheSame_AnotherSeedOtherwise()
    {
        var (groups, labels) = Many();
        var folds = GroupedFolds.Deal(groups.GroupOfRow, labels, Folds, 42).FoldOfRow;
        Assert.Equal(folds, GroupedFolds.Deal(groups.GroupOfRow, labels, Folds, 42).FoldOfRow);
        Assert.NotEqual(folds, GroupedFolds.Deal(groups.GroupOfRow, labels, Folds, 43).FoldOfRow);
    }

    [Fact]
    public void RowsInAndOutside_TogetherAreAllRows()
    {
        var (groups, labels) = Many();
        var folds = GroupedFolds.Deal(groups.GroupOfRow, labels, Folds, 42);
        Assert.Equal(Enumerable.Range(0, labels.Length), folds.RowsIn(2).Concat(folds.RowsOutside(2)).Order());
    }

    [Fact]
    public void Deal_FewerIndependentSepticPatientsThanFolds_IsRefused()
    {
        // Ten septic patients on paper, who are copies of two.
        var copies = Enumerable.Range(0, 10).Select(i => (i, 80.0 + i % 2));
        (int Patient, double HeartRate)[] rows = [.. copies, .. Enumerable.Range(10, 50).Select(i => (i, 100.0 + i))];
        bool[] labels = [.. rows.Select(row => row.Patient < 10)];
        var groups = Groups(rows);
        var fault = Assert.Throws<UnusableDataException>(() => GroupedFolds.Deal(groups.GroupOfRow, labels, Folds, 1));
        Assert.Contains("with the outcome", fault.Message, StringComparison.Ordinal);
    }

    private static (FeatureGroups Groups, bool[] Labels) Many()
    {
        var random = new Random(7);
        var rows = new List<(int Patient, double HeartRate)>();
        var labels = new List<bool>();
        for (var patient = 0; patient < Patients; patient++)
            for (var visit = random.Next(1, 5); visit > 0; visit--)
            {
                rows.Add((patient, random.NextDouble() < 0.1 ? 50 + random.Next(20) : 70 + 100 * random.NextDouble()));
                labels.Add(random.NextDouble() < 0.15);
            }

        return (Groups([.. rows]), [.. labels]);
    }

    private static FeatureGroups Groups((int Patient, double HeartRate)[] rows)
    {
        var schema = new FeatureSchema([Feature.Of(Measurements.HeartRate)]);
        var matrix = new DesignMatrix(schema, [.. rows.Select(row => row.HeartRate)], new bool[rows.Length]);
        return FeatureGroups.Of(matrix, [.. rows.Select(row => row.Patient)], rows.Max(row => row.Patient) + 1);
    }
}
