using Sepsis.Infrastructure.Bundles;
using Sepsis.Training.Data;
using Sepsis.Training.Fit;
using Sepsis.Training.Fit.LightGbm;
using Sepsis.Training.Sources;

namespace Sepsis.Training.Tests.Fit;

/// <summary>What a member is shown in each fold, and that no patient stands on two sides of it.</summary>
public sealed class MemberFoldsTests : IDisposable
{
    private const int Folds = 3;
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_EveryFold_KeepsTrainingStoppingAndHeldOutGroupsApart()
    {
        var (matrix, split) = Cohort();
        var trainer = new RecordingTrainer();
        var folds = new MemberFolds(trainer, new(trainer.Name, [trainer.Defaults.Values], []), matrix, split, 3);
        var (probabilities, rounds) = folds.Run((_, _) => { }, new Progress<double>(), CancellationToken.None);

        Assert.Equal([3, 3, 3], rounds);
        Assert.All(probabilities, probability => Assert.InRange(probability, 1e-6, 1));
        var groupsOfRow = Enumerable.Range(0, matrix.Rows).ToLookup(row => Key(matrix.Row(row)), row => split.GroupOfRow[row]);
        Assert.Equal(Folds, trainer.Shown.Count);
        for (var fold = 0; fold < Folds; fold++)
        {
            var (train, stopping) = trainer.Shown[fold];
            var heldOut = split.Folds.RowsIn(fold).Select(row => split.GroupOfRow[row]).ToHashSet();
            Assert.Equal(matrix.Rows, train.Rows + stopping.Rows + split.Folds.RowsIn(fold).Length);
            var learned = Groups(train, groupsOfRow);
            var stoppedOn = Groups(stopping, groupsOfRow);
            Assert.NotEmpty(stoppedOn);
            Assert.Empty(learned.Intersect(stoppedOn));
            Assert.Empty(heldOut.Intersect(learned.Union(stoppedOn)));
        }
    }

    private (DesignMatrix Matrix, FoldSplit Split) Cohort()
    {
        SyntheticFile.Write(_folder["synthetic.csv"], 600, 8, new Progress<double>(), CancellationToken.None);
        using var file = DataFile.Open(_folder["synthetic.csv"]);
        var cohort = CohortReader.Read(file, SepsisSchema.Schema, new Progress<double>(), CancellationToken.None);
        var groups = FeatureGroups.Of(cohort.Matrix, cohort.PatientOfRow, cohort.Patients);
        return (cohort.Matrix, new(groups.GroupOfRow, groups.Count, GroupedFolds.Deal(groups.GroupOfRow, cohort.Matrix.Labels, Folds, 3)));
    }

    private static HashSet<int> Groups(DesignMatrix rows, ILookup<string, int> groupsOfRow) =>
        [.. Enumerable.Range(0, rows.Rows).SelectMany(row => groupsOfRow[Key(rows.Row(row))])];

    private static string Key(ReadOnlySpan<double> row) => string.Join('|', row.ToArray());

    private sealed class RecordingTrainer : IMemberTrainer
    {
        private readonly LightGbmTrainer _trees = new(1);

        public List<(DesignMatrix Train, DesignMatrix Stopping)> Shown { get; } = [];

        public string Name => _trees.Name;

        public MemberKind Kind => _trees.Kind;

        public string File => _trees.File;

        public MemberParameters Defaults => _trees.Defaults;

        public int Cost => 1;

        public MemberParameters Draw(Random random) => _trees.Draw(random);

        public void Prepare(CancellationToken cancellationToken)
        {
        }

        public FittedMember FitStopping(
            DesignMatrix train, DesignMatrix stopping, MemberParameters parameters, int seed, IProgress<double> progress,
            CancellationToken cancellationToken)
        {
            Shown.Add((train, stopping));
            return _trees.FitRounds(train, 3, parameters, seed, progress, cancellationToken);
        }

        public FittedMember FitRounds(
            DesignMatrix train, int rounds, MemberParameters parameters, int seed, IProgress<double> progress,
            CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
