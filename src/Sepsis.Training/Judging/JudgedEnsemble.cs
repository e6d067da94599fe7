using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Training.Data;
using Sepsis.Training.Evidence;
using Sepsis.Training.Fit;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Judging;

/// <summary>An ensemble and each of its members alone, on rows that none of them had learned from.</summary>
internal static class JudgedEnsemble
{
    public static IEnumerable<JudgedModel> Of(OutOfFold predictions, CalibratedVote vote, DecisionAim aim)
    {
        var ensemble = CrossFitted.Of(predictions, vote.Voting.Kind, vote.Calibration.Kind, aim);
        yield return new(
            EvaluateStage.Ensemble, ModelKind.Ensemble, "", ensemble.Probabilities, ensemble.Alerts(predictions.Folds));
        for (var member = 0; member < predictions.Members.Count; member++)
        {
            var alone = CrossFitted.OfMember(predictions, member, vote.Calibration.Kind, aim);
            yield return new(
                predictions.Members[member], ModelKind.Member, "Calibrated as the ensemble is.",
                alone.Probabilities, alone.Alerts(predictions.Folds));
        }
    }
}

/// <summary>The others of a family, each on the rows of its senders: the same rows, with less of them sent.</summary>
internal static class JudgedSets
{
    public static SetEvidence Of(SenderSet set, Workspace work, EvaluateOptions options, JudgedRows rows)
    {
        var (predictions, vote) = (FitStage.Predictions(work), CalibrateStage.Result(work));
        var models = new Judge([.. JudgedEnsemble.Of(predictions, vote, options.Aim)], rows, options.Replicates, options.Seed).Evidence();
        return new(set.Name, [.. set.Panels.Select(PanelSet.NameOf)], work.Cohort.Matrix.Schema.Names, vote.Thresholds.Decision, models);
    }
}
