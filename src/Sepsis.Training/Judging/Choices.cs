using Sepsis.Domain.Ensemble;
using Sepsis.Training.Evidence;
using Sepsis.Training.Fit;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Judging;

/// <summary>The ways of voting and of calibrating side by side, each judged on rows it was not made of.</summary>
internal static class Choices
{
    public static ChoiceEvidence Voting(EvaluateOptions options, OutOfFold predictions, CalibratedVote vote, JudgedRows rows)
    {
        var compared = Enum.GetValues<VotingKind>().Select(kind => (Name: Snake(kind.ToString()),
            Setting: Weights(predictions, VotingWeights.Of(kind, predictions.All)),
            Scores: CrossFitted.Of(predictions, kind, vote.Calibration.Kind, options.Aim).Probabilities)).ToList();
        return new(Snake(vote.Voting.Kind.ToString()), vote.Voting.Why, Judged(options, rows, compared));
    }

    public static ChoiceEvidence Calibration(EvaluateOptions options, OutOfFold predictions, CalibratedVote vote, JudgedRows rows)
    {
        var votes = predictions.All.Vote(vote.Voting.Weights);
        var compared = Enum.GetValues<CalibrationKind>().Select(kind => (Name: Snake(kind.ToString()),
            Setting: Setting(kind.Fit(votes, predictions.Labels)),
            Scores: CrossFitted.Of(predictions, vote.Voting.Kind, kind, options.Aim).Probabilities)).ToList();
        return new(Snake(vote.Calibration.Kind.ToString()), vote.Calibration.Why, Judged(options, rows, compared));
    }

    private static IReadOnlyList<OptionEvidence> Judged(
        EvaluateOptions options, JudgedRows rows, List<(string Name, Dictionary<string, double> Setting, double[] Scores)> compared)
    {
        var models = compared.Select(option => new JudgedModel(option.Name, ModelKind.Ensemble, "", option.Scores, null)).ToList();
        var evidence = new Judge(models, rows, options.Replicates, options.Seed).Evidence();
        return [.. compared.Zip(evidence, (option, model) => new OptionEvidence(option.Name, option.Setting, model.Metrics))];
    }

    private static Dictionary<string, double> Weights(OutOfFold predictions, double[] weights) =>
        predictions.Members.Zip(weights).ToDictionary(member => member.First, member => member.Second);

    private static Dictionary<string, double> Setting(Calibrator calibrator) => calibrator switch
    {
        PlattCalibrator platt => new() { ["slope"] = platt.Slope, ["intercept"] = platt.Intercept },
        IsotonicCalibrator isotonic => new() { ["knots"] = isotonic.Votes.Count },
        _ => [],
    };

    private static string Snake(string name) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
