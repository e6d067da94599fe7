using Sepsis.Domain.Answers;
using Sepsis.Training.Bundles;
using Sepsis.Training.Data;
using Sepsis.Training.Evidence;
using Sepsis.Training.Fit;
using Sepsis.Training.Judging;

namespace Sepsis.Training.Pipeline;

/// <param name="DataFile">The file's name, which the evaluation tells.</param>
/// <param name="Aim">What the thresholds are chosen for that alerts are counted at.</param>
/// <param name="Replicates">Resamples of patients behind every interval.</param>
/// <param name="Sets">The others of the family.</param>
internal sealed record EvaluateOptions(string DataFile, DecisionAim Aim, int Replicates, int Seed, IReadOnlyList<SenderSet> Sets);

/// <summary>Everything that is measured, into one file.</summary>
internal sealed class EvaluateStage(EvaluateOptions options) : Stage<EvaluateOptions>(options)
{
    public const string Ensemble = "ensemble";
    private const double Confidence = 0.95;
    private const int DependenceShown = 6;

    public override string Name => "evaluate";

    public override IReadOnlyList<string> Reads =>
        [
            SchemaFile.Name, AnomalyFile.Name, FoldSplitFile.Name, ParameterFile.Name, FitResult.File, FitResult.OutOfFoldFile,
            CalibrationFile.Name,
            .. Options.Sets.SelectMany(set => set.Below(FitResult.OutOfFoldFile, CalibrationFile.Name)),
        ];

    public override IReadOnlyList<string> Writes(Workspace work) => [Evaluation.File];

    public override void Run(Workspace work, CancellationToken cancellationToken)
    {
        var evaluation = work.Terminal.Progress.Run("Evaluating", progress => Evaluate(work, progress, cancellationToken));
        work.Put(Evaluation.File, evaluation, EvaluationFile.Write(evaluation));
    }

    private Evaluation Evaluate(Workspace work, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var (cohort, split, predictions, vote) = (work.Cohort, work.Split, FitStage.Predictions(work), CalibrateStage.Result(work));
        var rows = new JudgedRows(predictions.Labels, [.. split.GroupOfRow], split.Groups, [.. split.Folds.FoldOfRow], split.Folds.Count)
        {
            HourOfRow = [.. cohort.HourOfRow],
        };
        var models = Models(work, predictions, vote);
        Done(0.1);
        var judge = new Judge(models, rows, Options.Replicates, Options.Seed);
        Done(0.4);
        var evidence = judge.Evidence();
        var importance = Importance(work, vote, cancellationToken);
        Done(0.55);
        var data = DataOf(work);
        var repeated = FeatureGroups.Of(cohort.Matrix, cohort.PatientOfRow, cohort.Patients).RepeatedRows;
        return new()
        {
            Outcome = cohort.Schema.Outcome,
            Data = data,
            Method = new(split.Folds.Count, Options.Seed, Options.Replicates, Confidence, ProvenanceBuilder.Engines),
            Models = evidence,
            FirstDay = FirstDay(models, rows),
            Comparisons = [.. judge.Differences()],
            Voting = Choices.Voting(Options, predictions, vote, rows),
            Calibration = Choices.Calibration(Options, predictions, vote, rows),
            Decision = new(
                vote.Aim, vote.Thresholds.Decision, vote.Thresholds.ChosenFor, Bands.Of(vote.Thresholds, models[0].Scores, rows.Labels)),
            Curves = Curves.Of(models, rows.Labels),
            Certainty = Certainties.Of(predictions, vote.Voting.Kind, models[0].Scores, rows.GroupOfRow),
            Transfers = [.. FitStage.Result(work).Sites.Select(site => Transfers.Of(work, Options, vote, rows, site))],
            Sets = [.. Options.Sets.Within(cohort.Matrix).Select(set => JudgedSets.Of(set, work.For(set), Options, rows))],
            Subgroups = JudgedSubgroups.Of(cohort, models[0], rows, Options.Replicates, Options.Seed),
            Importance = importance,
            PartialDependence = DependenceOf(work, vote, importance),
            Anomalies = work.Anomalies,
            Parameters = [.. FitStage.Result(work).Members.Zip(work.Parameters.Members, (fit, search) =>
                new MemberParametersEvidence(fit.Name, search.Trials.Count, fit.FinalRounds, fit.Parameters))],
            Warnings =
            [
                .. EvaluationWarnings.Of(cohort, split.Groups, repeated, data.Synthetic, evidence, cohort.Schema.Outcome),
                .. EvaluationWarnings.OfTrees(FitStage.Result(work).TreesOfUnknownRows),
            ],
        };

        void Done(double share)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress.Report(share);
        }
    }

    private IReadOnlyList<ModelEvidence> FirstDay(List<JudgedModel> models, JudgedRows rows)
    {
        int[] first =
            [.. Enumerable.Range(0, rows.HourOfRow.Length).Where(row => rows.HourOfRow[row] is >= 0 and <= SepsisSchema.FirstDay)];
        var judged = rows.Take(first);
        return judged.Positives == 0 || judged.Positives == first.Length
            ? []
            : new Judge([.. models.Select(model => model.Take(first))], judged, Options.Replicates, Options.Seed).Evidence();
    }

    private EvaluationData DataOf(Workspace work)
    {
        var cohort = work.Cohort;
        var sites = cohort.SiteNames.Count == 0
            ? []
            : cohort.SiteOfRow.CountBy(site => site)
                .ToDictionary(site => cohort.SiteNames[site.Key] is { Length: > 0 } name ? name : "(not named)", site => site.Value);
        return new(
            Options.DataFile, DataFile.Sha256(work.DataPath), TrainingDefaults.IsSynthetic(Options.DataFile), cohort.Matrix.Rows,
            cohort.Patients, work.Split.Groups, cohort.Matrix.Labels.Count(true), cohort.Matrix.Prevalence, sites,
            cohort.Matrix.Schema.Names, cohort.Cleaning.NotFeatures, [.. cohort.Cleaning.Lines()]);
    }

    private List<JudgedModel> Models(Workspace work, OutOfFold predictions, CalibratedVote vote)
    {
        List<JudgedModel> models = [.. JudgedEnsemble.Of(predictions, vote, Options.Aim)];
        var parts = Enumerable.Range(0, predictions.Folds.Count)
            .Select(fold => (predictions.Folds.RowsOutside(fold), predictions.Folds.RowsIn(fold))).ToList();
        models.AddRange(Baselines.Of(work.Cohort, parts, Options.Aim));
        return models;
    }

    private IReadOnlyList<FeatureImportance> Importance(Workspace work, CalibratedVote vote, CancellationToken cancellationToken)
    {
        var importance = new InputImportance(work.Cohort.Matrix, vote.Voting.Weights, Options.Seed);
        for (var fold = 0; fold < work.Split.Folds.Count; fold++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var models = FoldModels.OfFold(work, fold);
            importance.AddFold(models, work.Split.Folds.RowsIn(fold));
        }

        return importance.Result(TreeGain.Of(work));
    }

    private IReadOnlyList<PartialDependence> DependenceOf(Workspace work, CalibratedVote vote, IReadOnlyList<FeatureImportance> importance)
    {
        using var models = FoldModels.Final(work);
        return [.. importance.Take(DependenceShown).Select(input =>
            PartialDependenceCurve.Of(input.Name, work.Cohort.Matrix, models, vote.Voting.Weights, vote.Calibrator, Options.Seed))];
    }
}
