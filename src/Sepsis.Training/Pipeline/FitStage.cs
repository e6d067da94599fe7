using System.Globalization;
using Sepsis.Training.Data;
using Sepsis.Training.Fit;

namespace Sepsis.Training.Pipeline;

/// <summary>Every member: once for each fold, once for each site left out where that was asked for, and then on all rows.</summary>
internal sealed class FitStage : Stage
{
    public override string Name => "fit";

    public override IReadOnlyList<string> Reads => [SchemaFile.Name, SplitFile.Name, ParameterFile.Name];

    public override IReadOnlyList<string> Writes(Workspace work) => Result(work).Files();

    public override string Options(Workspace work) => string.Create(CultureInfo.InvariantCulture, $"seed={work.Options.Seed} sites={work.Options.LeaveSitesOut} rounds={work.Options.Rounds} trees={work.Options.Trees}");

    public static FitResult Result(Workspace work) => work.Get(FitResult.File, () => FitResult.Read(work.Folder.Read(FitResult.File)));

    public static OutOfFold Predictions(Workspace work) => work.Get(FitResult.OutOfFoldFile, () => new OutOfFold(
        [.. Result(work).Members.Select(member => member.Name)],
        PredictionFile.Read(work.Folder.Read(FitResult.OutOfFoldFile), FitResult.OutOfFoldFile),
        work.Split.Folds,
        work.Cohort.Matrix.Labels.ToArray()));

    public override void Run(Workspace work, CancellationToken cancellationToken)
    {
        foreach (var trainer in work.Trainers)
            trainer.Prepare(cancellationToken);
        int[] sites = work.Options.LeaveSitesOut ? SitesToJudge(work.Cohort) : [];
        var (members, outOfFold) = (new List<MemberFits>(), new List<double[]>());
        var elsewhere = sites.ToDictionary(site => site, _ => new List<SitePredictions>());
        foreach (var (trainer, search) in work.Trainers.Zip(work.Parameters.Members))
        {
            var folds = new MemberFolds(trainer, search, work.Cohort.Matrix, work.Split, work.Options.Seed);
            var (probabilities, rounds) = work.Terminal.Stages.Run($"Cross-validating {trainer.Name}, {work.Split.Folds.Count} folds",
                progress => folds.Run((fold, fitted) => work.Folder.Write(FitResult.FoldFile(fold, trainer.File), fitted.Content), progress, cancellationToken));
            outOfFold.Add(probabilities);
            foreach (var site in sites)
                elsewhere[site].Add(work.Terminal.Stages.Run($"Training {trainer.Name} without site {work.Cohort.SiteNames[site]}",
                    progress => folds.WithoutSite(site, work.Cohort.SiteNames[site], work.Cohort.SiteOfRow, progress, cancellationToken)));
            members.Add(FitFinal(work, trainer, search, rounds, cancellationToken));
        }

        foreach (var site in sites)
            work.Folder.Write(FitResult.SiteFile(site), PredictionFile.Write([.. elsewhere[site].Select(member => (double[])[.. member.Stopping, .. member.Judged])]));
        work.Put(FitResult.OutOfFoldFile,
            new OutOfFold([.. members.Select(member => member.Name)], outOfFold, work.Split.Folds, work.Cohort.Matrix.Labels.ToArray()), PredictionFile.Write(outOfFold));
        var result = new FitResult(members, sites);
        work.Put(FitResult.File, result, result.Write());
    }

    private static MemberFits FitFinal(Workspace work, IMemberTrainer trainer, MemberSearch search, int[] rounds, CancellationToken cancellationToken)
    {
        var final = Math.Max(1, (int)Math.Round(rounds.Average()));
        var parameters = search.Best();
        var fitted = work.Terminal.Stages.Run($"Training {trainer.Name} on all rows",
            progress => trainer.FitRounds(work.Cohort.Matrix, final, parameters, work.Options.Seed, progress, cancellationToken));
        work.Folder.Write(FitResult.MemberFile(trainer.File), fitted.Content);
        foreach (var (path, content) in fitted.Provenance)
            work.Folder.Write(FitResult.MemberFile(path), content);
        return new(trainer.Name, trainer.File, rounds, final, parameters.Values, [.. fitted.Provenance.Keys]);
    }

    /// <summary>A site without both outcomes judges nothing, and one site alone leaves nothing to learn from.</summary>
    private static int[] SitesToJudge(Cohort cohort)
    {
        var both = Enumerable.Range(0, cohort.SiteNames.Count)
            .Where(site => Enumerable.Range(0, cohort.Matrix.Rows).Where(row => cohort.SiteOfRow[row] == site).Select(row => cohort.Matrix.Labels[row]).Distinct().Count() == 2)
            .ToArray();
        return cohort.SiteNames.Count >= 2 ? both : throw new UnusableDataException("--site-column: the data name fewer than two sites, so none can be left out.");
    }
}
