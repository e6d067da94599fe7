using Sepsis.Domain.Bundles;
using Sepsis.Training.Cohorts;
using Sepsis.Training.Ensembles;
using Sepsis.Training.Folds;
using Sepsis.Training.Members;
using Sepsis.Training.Progress;
using Sepsis.Training.Synthesis;

namespace Sepsis.Training.Tests.Ensembles;

/// <summary>What a member is shown in each fold, and that no patient stands on two sides of it.</summary>
public sealed class CrossValidationTests : IDisposable
{
    private const int Folds = 3;
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_EveryFold_KeepsTrainingStoppingAndHeldOutGroupsApart()
    {
        var (matrix, groups) = Cohort();
        var trainer = new RecordingTrainer();
        var outOfFold = Run(trainer, matrix, groups);

        var groupsOfRow = Enumerable.Range(0, matrix.Rows).ToLookup(row => Key(matrix.Row(row)), row => groups.GroupOfRow[row]);
        Assert.Equal(Folds, trainer.Shown.Count);
        for (var fold = 0; fold < Folds; fold++)
        {
            var (train, stopping) = trainer.Shown[fold];
            var heldOut = outOfFold.Folds.RowsIn(fold).Select(row => groups.GroupOfRow[row]).ToHashSet();
            Assert.Equal(matrix.Rows, train.Rows + stopping.Rows + outOfFold.Folds.RowsIn(fold).Length);
            var learned = Groups(train, groupsOfRow);
            var stoppedOn = Groups(stopping, groupsOfRow);
            Assert.NotEmpty(stoppedOn);
            Assert.Empty(learned.Intersect(stoppedOn));
            Assert.Empty(heldOut.Intersect(learned.Union(stoppedOn)));
        }
    }

    [Fact]
    public void Run_ToolThatIsLacking_IsSaidBeforeAnythingIsTrained()
    {
        var (matrix, groups) = Cohort();
        var (first, second) = (new RecordingTrainer(), new RecordingTrainer { Lacking = "no tool" });
        Assert.Equal("no tool", Assert.Throws<IOException>(() => Run([first, second], matrix, groups)).Message);
        Assert.Empty(first.Shown);
    }

    private static OutOfFold Run(RecordingTrainer trainer, DesignMatrix matrix, FeatureGroups groups) => Run([trainer], matrix, groups);

    private static OutOfFold Run(IReadOnlyList<IMemberTrainer> trainers, DesignMatrix matrix, FeatureGroups groups) =>
        new CrossValidation(trainers, new() { Folds = Folds, Seed = 3 }, new PlainStages(TextWriter.Null, TimeProvider.System)).Run(matrix, groups, CancellationToken.None);

    private (DesignMatrix Matrix, FeatureGroups Groups) Cohort()
    {
        SyntheticFile.Write(_folder["synthetic.csv"], 600, 8, new Progress<double>(), CancellationToken.None);
        using var file = DataFile.Open(_folder["synthetic.csv"]);
        var cohort = CohortReader.Read(file, new Progress<double>(), CancellationToken.None);
        return (cohort.Matrix, FeatureGroups.Of(cohort.Matrix, cohort.PatientOfRow, cohort.Patients));
    }

    private static HashSet<int> Groups(DesignMatrix rows, ILookup<string, int> groupsOfRow) =>
        [.. Enumerable.Range(0, rows.Rows).SelectMany(row => groupsOfRow[Key(rows.Row(row))])];

    private static string Key(ReadOnlySpan<double> row) => string.Join('|', row.ToArray());

    private sealed class RecordingTrainer : IMemberTrainer
    {
        private readonly LightGbmTrainer _trees = new(1);

        public string? Lacking { get; init; }

        public List<(DesignMatrix Train, DesignMatrix Stopping)> Shown { get; } = [];

        public string Name => _trees.Name;

        public MemberKind Kind => _trees.Kind;

        public string File => _trees.File;

        public void Prepare(CancellationToken cancellationToken)
        {
            if (Lacking is not null)
                throw new IOException(Lacking);
        }

        public FittedMember FitStopping(DesignMatrix train, DesignMatrix stopping, int seed, IProgress<double> progress, CancellationToken cancellationToken)
        {
            Shown.Add((train, stopping));
            return _trees.FitRounds(train, 3, seed, progress, cancellationToken);
        }

        public FittedMember FitRounds(DesignMatrix train, int rounds, int seed, IProgress<double> progress, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
