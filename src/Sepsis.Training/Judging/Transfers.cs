using Sepsis.Domain.Answers;
using Sepsis.Training.Evidence;
using Sepsis.Training.Fit;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Judging;

/// <summary>
/// Learned at the other sites, judged at this one: weights and calibration are made of the rows stopped on there, so that
/// nothing of the site judged was seen.
/// </summary>
internal static class Transfers
{
    public static TransferEvidence Of(Workspace work, EvaluateOptions options, CalibratedVote vote, JudgedRows all, int site)
    {
        var rows = SiteRows.Of(work.Cohort.Matrix, work.Split, work.Cohort.SiteOfRow, site, options.Seed);
        var models = Models(work, options, vote, rows, site);
        var judged = all.Take(rows.Judged);
        var evidence = new Judge(models, judged, options.Replicates, options.Seed).Evidence();
        var learned = string.Join(" + ", work.Cohort.SiteNames.Where((_, other) => other != site));
        return new(learned, work.Cohort.SiteNames[site], rows.Judged.Length, judged.Positives, evidence);
    }

    private static List<JudgedModel> Models(Workspace work, EvaluateOptions options, CalibratedVote vote, SiteRows rows, int site)
    {
        var labels = Array.ConvertAll(rows.Stopping, row => work.Cohort.Matrix.Labels[row]);
        var both = PredictionFile.Read(work.Folder.Read(FitResult.SiteFile(site)), FitResult.SiteFile(site));
        var known = new PredictedRows([.. both.Select(member => member[..rows.Stopping.Length])], labels);
        var judged = new PredictedRows([.. both.Select(member => member[rows.Stopping.Length..])], new bool[rows.Judged.Length]);
        var names = FitStage.Result(work).Members.Select(member => member.Name).ToList();
        var models = new List<JudgedModel> { Calibrated(EvaluateStage.Ensemble, ModelKind.Ensemble, VotingWeights.Of(vote.Voting.Kind, known)) };
        for (var member = 0; member < names.Count; member++)
            models.Add(Calibrated(names[member], ModelKind.Member, [.. names.Select((_, i) => i == member ? 1.0 : 0.0)]));
        int[] learned = [.. rows.Train, .. rows.Stopping];
        models.AddRange(Baselines.Of(work.Cohort, [(learned, rows.Judged)], options.Aim).Select(model => model.Take(rows.Judged)));
        return models;

        JudgedModel Calibrated(string name, ModelKind kind, double[] weights)
        {
            // Two numbers from the rows stopped on: an isotonic curve of so few would be noise.
            var calibrator = PlattFit.Fit(known.Vote(weights), labels);
            var threshold = options.Aim.Choose(TradeOffCurve.Of(Array.ConvertAll(known.Vote(weights), calibrator.Apply), labels));
            var scores = Array.ConvertAll(judged.Vote(weights), calibrator.Apply);
            return new(name, kind, "", scores, Array.ConvertAll(scores, score => score >= threshold));
        }
    }
}
