using System.Globalization;
using Sepsis.Training.Commands;
using Sepsis.Training.Data;
using Sepsis.Training.Fit;
using Sepsis.Training.Fit.LightGbm;

namespace Sepsis.Training.Tests.Commands;

/// <summary>Trees grown elsewhere, on the rows that were exported: as another engine would, fold by fold.</summary>
public sealed class ImportedTreesTests : IDisposable
{
    private const string Parameters =
        "objective=binary metric=binary_logloss num_leaves=7 min_data_in_leaf=20 seed=7 deterministic=true force_row_wise=true "
        + "num_threads=1 verbosity=-1";

    private readonly TempFolder _folder = new();
    private readonly string _data;

    public ImportedTreesTests()
    {
        _data = _folder["synthetic.csv"];
        Assert.Equal(ExitCode.Done, Called.With("synthesize", "--rows", "1200", "--seed", "7", "--out", _data).Exit);
        Assert.Equal(ExitCode.Done, Called.With("export", "--data", _data, "--folds", "2", "--features", _folder["features.csv"]).Exit);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Export_Rows_AreThoseOfTheFoldsWithNothingMissing()
    {
        var lines = File.ReadAllLines(_folder["features.csv"]);
        var header = lines[0].Split(',');
        Assert.Equal(["fold", "label"], header[..2]);
        Assert.Contains("heart_rate", header);
        Assert.Equal(1200, lines.Length - 1);
        var rows = lines.Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(["1", "2"], rows.Select(row => row[0]).Distinct().Order());
        Assert.All(rows, row => Assert.All(row, cell => Assert.True(float.IsFinite(float.Parse(cell, CultureInfo.InvariantCulture)))));
        Assert.Contains(rows, row => row.Contains("-1E+09"));
        Assert.DoesNotContain("patient_id", header);
    }

    [Fact]
    public void Fit_TreesOfEachFold_PredictTheRowsTheyDidNotSee()
    {
        foreach (var part in new[] { "fold-1", "fold-2", "all" })
            File.WriteAllText(_folder[$"trees-{part}.txt"], Grown(part));
        var files = TreesFiles.Find(_folder["trees-{part}.txt"]);
        var trainer = new ImportedTrees(files);
        trainer.Prepare(CancellationToken.None);
        var matrix = Matrix();
        var fitted = Stopping(FitPart.Fold(0));
        Assert.Equal((30, 0), (fitted.Rounds, fitted.Provenance.Count));
        var final = trainer.In(FitPart.All)
            .FitRounds(matrix, 5, trainer.Defaults, 1, new Progress<double>(), CancellationToken.None);
        Assert.Equal(File.ReadAllBytes(_folder["trees-all.txt"]), final.Provenance[ImportedTrees.Provenance]);
        Assert.NotEqual(fitted.Content, final.Content);
        // What is not there is said by its name.
        var fault = Assert.Throws<UnusableDataException>(() => Stopping(FitPart.WithoutSite("A")));
        Assert.Contains("trees-without-A.txt", fault.Message, StringComparison.Ordinal);
        File.AppendAllText(_folder["trees-all.txt"], "\n");
        Assert.NotEqual(files.Sha256, TreesFiles.Find(_folder["trees-{part}.txt"]).Sha256);

        FittedMember Stopping(FitPart part) =>
            trainer.In(part).FitStopping(matrix, matrix, trainer.Defaults, 1, new Progress<double>(), CancellationToken.None);
    }

    [Fact]
    public void Train_NoSuchFile_IsSaidBeforeTheWork()
    {
        var called = Called.With("train", "--data", _data, "--out", _folder["bundle"], "--trees", _folder["nowhere-{part}.txt"]);
        Assert.Equal(ExitCode.Unusable, called.Exit);
        Assert.Contains("there is no such file", called.Error, StringComparison.Ordinal);
    }

    [NodeFact]
    public void Fit_TreesOfOtherFeatures_AreRefusedWithTheirCode()
    {
        var rows = TreeGrowerTests();
        File.WriteAllText(_folder["other.txt"], rows);
        var called = Called.With(
            "train", "--data", _data, "--out", _folder["bundle"], "--folds", "2", "--trials", "1", "--trees", _folder["other.txt"]);
        Assert.Equal(ExitCode.Fault, called.Exit);
        Assert.Contains("SEP315", called.Error, StringComparison.Ordinal);
        Assert.Contains("other.txt: it takes 4 features, these data have 27", called.Error, StringComparison.Ordinal);
    }

    /// <summary>A text model of LightGBM's command line, kept as it came.</summary>
    [Fact]
    public void Import_KeptModelOfAnotherProgram_IsTaken()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fit", "LightGbm", "grown-elsewhere.txt"));
        Assert.Equal(3, LightGbmText.Trees(text));
        Assert.NotEmpty(TreeModelFile.Import(text, Matrix().Schema, "grown-elsewhere.txt"));
    }

    /// <summary>As an engine elsewhere would: from the exported file alone.</summary>
    private string Grown(string part)
    {
        var matrix = Matrix();
        var foldOfRow = File.ReadLines(_folder["features.csv"]).Skip(1).Select(line => line.Split(',')[0]);
        int[] kept = [.. foldOfRow.Index().Where(row => $"fold-{row.Item}" != part).Select(row => row.Index)];
        using var rows = TreeRows.Of(matrix.Take(kept), Parameters);
        using var grower = new TreeGrower(rows, null, Parameters);
        for (var round = 0; round < 30; round++)
            grower.Grow();
        return grower.ToModelText();
    }

    private static string TreeGrowerTests()
    {
        using var rows = TreeRows.Of(Fit.LightGbm.TreeGrowerTests.Drawn(1), Parameters);
        using var grower = new TreeGrower(rows, null, Parameters);
        grower.Grow();
        return grower.ToModelText();
    }

    private DesignMatrix Matrix()
    {
        using var file = DataFile.Open(_data);
        return CohortReader.Read(file, SepsisSchema.Schema, new Progress<double>(), CancellationToken.None).Matrix;
    }
}
