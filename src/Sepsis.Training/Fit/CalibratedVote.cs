using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Ensemble;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Fit;

/// <summary>What becomes of the members' probabilities: weights, calibration, cut-offs, and why these.</summary>
internal sealed record CalibratedVote(
    VotingChoice Voting,
    CalibrationChoice Calibration,
    Calibrator Calibrator,
    RiskThresholds Thresholds,
    string Aim)
{
    public static CalibratedVote Of(OutOfFold predictions, DecisionAim aim)
    {
        var voting = VotingChoice.Of(predictions);
        var calibration = CalibrationChoice.Of(predictions, voting.Kind);
        var votes = predictions.All.Vote(voting.Weights);
        var calibrator = calibration.Kind.Fit(votes, predictions.Labels);
        var curve = TradeOffCurve.Of(Array.ConvertAll(votes, calibrator.Apply), predictions.Labels);
        return new(voting, calibration, calibrator, BandCuts.Choose(aim, curve), aim.ToString());
    }
}

/// <summary>calibration.json: the calibrated vote between the stages.</summary>
internal static class CalibrationFile
{
    public const string Name = "calibration.json";

    private static readonly JsonSerializerOptions s_json = new(StageJson.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { CalibratorJson.Name } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static byte[] Write(CalibratedVote vote) => JsonSerializer.SerializeToUtf8Bytes(vote, s_json);

    public static CalibratedVote Read(ReadOnlySpan<byte> content) => StageJson.Read<CalibratedVote>(content, Name, s_json);
}
