using Sepsis.Domain.Answers;
using Sepsis.Training.Data;
using Sepsis.Training.Fit;
using Sepsis.Training.Fit.LightGbm;

namespace Sepsis.Training.Pipeline;

/// <param name="Trials">Parameters tried for the quickest member; 1 is the defaults and no search.</param>
/// <param name="TimeBudget">No further parameters are tried after this; null is no limit.</param>
/// <param name="Rounds">At most so many trees, and epochs of the network: a quick look. Null: until nothing more is gained.</param>
/// <param name="Trees">Grown elsewhere; null: here.</param>
internal sealed record TuneOptions(int Trials, TimeSpan? TimeBudget, int? Rounds, TreesFiles? Trees, int Seed);

/// <summary>Parameters, searched inside the training rows of each fold.</summary>
internal sealed class TuneStage(TuneOptions options) : Stage<TuneOptions>(options)
{
    public override string Name => "tune";

    public override IReadOnlyList<string> Reads => [SchemaFile.Name, FoldSplitFile.Name];

    public override IReadOnlyList<string> Writes(Workspace work) => [ParameterFile.Name];

    public override void Run(Workspace work, CancellationToken cancellationToken)
    {
        var search = new ParameterSearch(Options, work.Terminal.Progress, TimeProvider.System);
        var choice = search.Run(work.Trainers(Options.Rounds, Options.Trees), work.Cohort.Matrix, work.Split, cancellationToken);
        work.Put(ParameterFile.Name, choice, ParameterFile.Write(choice));
    }
}

/// <param name="Rounds">As in the search.</param>
/// <param name="Trees">As in the search.</param>
/// <param name="LeaveSitesOut">Whether each site is also judged by models that learned at the others.</param>
internal sealed record FitOptions(int? Rounds, bool LeaveSitesOut, TreesFiles? Trees, int Seed);

/// <summary>Every member: once for each fold, once for each site left out where that was asked for, and then on all rows.</summary>
internal sealed class FitStage(FitOptions options) : Stage<FitOptions>(options)
{
    public override string Name => "fit";

    public override IReadOnlyList<string> Reads => [SchemaFile.Name, FoldSplitFile.Name, ParameterFile.Name];

    public override IReadOnlyList<string> Writes(Workspace work) => Result(work).Files();

    public static FitResult Result(Workspace work) => work.Get(FitResult.File, () => FitResult.Read(work.Folder.Read(FitResult.File)));

    public static OutOfFold Predictions(Workspace work) => work.Get(FitResult.OutOfFoldFile, () => new OutOfFold(
        [.. Result(work).Members.Select(member => member.Name)],
        PredictionFile.Read(work.Folder.Read(FitResult.OutOfFoldFile), FitResult.OutOfFoldFile),
        work.Split.Folds,
        work.Cohort.Matrix.Labels.ToArray()));

    public override void Run(Workspace work, CancellationToken cancellationToken)
    {
        var trainers = work.Trainers(Options.Rounds, Options.Trees);
        foreach (var trainer in trainers)
            trainer.Prepare(cancellationToken);
        int[] sites = Options.LeaveSitesOut ? SitesToJudge(work.Cohort) : [];
        var (members, outOfFold) = (new List<MemberFits>(), new List<double[]>());
        var elsewhere = sites.ToDictionary(site => site, _ => new List<SitePredictions>());
        foreach (var (trainer, search) in trainers.Zip(work.Parameters.Members))
        {
            var folds = new MemberFolds(trainer, search, work.Cohort.Matrix, work.Split, Options.Seed);
            var (probabilities, rounds) = work.Terminal.Progress.Run(
                $"Cross-validating {trainer.Name}, {work.Split.Folds.Count} folds",
                progress => folds.Run(Keep, progress, cancellationToken));
            outOfFold.Add(probabilities);
            foreach (var site in sites)
                elsewhere[site].Add(work.Terminal.Progress.Run(
                    $"Training {trainer.Name} without site {work.Cohort.SiteNames[site]}",
                    progress => folds.WithoutSite(site, work.Cohort.SiteNames[site], work.Cohort.SiteOfRow, progress, cancellationToken)));
            members.Add(FitFinal(work, trainer, search, rounds, cancellationToken));

            void Keep(int fold, FittedMember fitted) => work.Folder.Write(FitResult.FoldFile(fold, trainer.File), fitted.Content);
        }

        foreach (var site in sites)
            work.Folder.Write(FitResult.SiteFile(site), PredictionFile.Write(
                [.. elsewhere[site].Select(member => (double[])[.. member.Stopping, .. member.Judged])]));
        string[] names = [.. members.Select(member => member.Name)];
        var predictions = new OutOfFold(names, outOfFold, work.Split.Folds, work.Cohort.Matrix.Labels.ToArray());
        work.Put(FitResult.OutOfFoldFile, predictions, PredictionFile.Write(outOfFold));
        var result = new FitResult(members, sites, Options.Trees is { OnePerPart: false });
        work.Put(FitResult.File, result, result.Write());
    }

    private MemberFits FitFinal(
        Workspace work, IMemberTrainer trainer, MemberSearch search, int[] rounds, CancellationToken cancellationToken)
    {
        var final = Math.Max(1, (int)Math.Round(rounds.Average()));
        var parameters = search.Best();
        var fitted = work.Terminal.Progress.Run(
            $"Training {trainer.Name} on all rows",
            progress => trainer.FitRounds(work.Cohort.Matrix, final, parameters, Options.Seed, progress, cancellationToken));
        work.Folder.Write(FitResult.MemberFile(trainer.File), fitted.Content);
        foreach (var (path, content) in fitted.Provenance)
            work.Folder.Write(FitResult.MemberFile(path), content);
        return new(trainer.Name, trainer.Kind, trainer.File, rounds, final, parameters.Values, [.. fitted.Provenance.Keys]);
    }

    /// <summary>A site without both outcomes judges nothing, and one site alone leaves nothing to learn from.</summary>
    private static int[] SitesToJudge(Cohort cohort)
    {
        if (cohort.SiteNames.Count < 2)
            throw new UnusableDataException("--site-column: the data name fewer than two sites, so none can be left out.");
        var rows = Enumerable.Range(0, cohort.Matrix.Rows).ToLookup(row => cohort.SiteOfRow[row]);
        return [.. Enumerable.Range(0, cohort.SiteNames.Count)
            .Where(site => rows[site].Select(row => cohort.Matrix.Labels[row]).Distinct().Count() == 2)];
    }
}

/// <param name="Aim">What the decision threshold is chosen for.</param>
internal sealed record CalibrateOptions(DecisionAim Aim);

/// <summary>Weights, calibration, threshold and bands, from predictions of rows not learned from.</summary>
internal sealed class CalibrateStage(CalibrateOptions options) : Stage<CalibrateOptions>(options)
{
    public override string Name => "calibrate";

    public override IReadOnlyList<string> Reads => [SchemaFile.Name, FoldSplitFile.Name, FitResult.File, FitResult.OutOfFoldFile];

    public override IReadOnlyList<string> Writes(Workspace work) => [CalibrationFile.Name];

    public static CalibratedVote Result(Workspace work) =>
        work.Get(CalibrationFile.Name, () => CalibrationFile.Read(work.Folder.Read(CalibrationFile.Name)));

    public override void Run(Workspace work, CancellationToken cancellationToken)
    {
        var predictions = FitStage.Predictions(work);
        var vote = work.Terminal.Progress.Run("Weighing and calibrating the vote", _ => CalibratedVote.Of(predictions, Options.Aim));
        work.Put(CalibrationFile.Name, vote, CalibrationFile.Write(vote));
    }
}
