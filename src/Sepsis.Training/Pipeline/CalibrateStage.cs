using Sepsis.Training.Data;
using Sepsis.Training.Fit;

namespace Sepsis.Training.Pipeline;

/// <summary>Weights, calibration, threshold and bands, from predictions of rows not learned from.</summary>
internal sealed class CalibrateStage : Stage
{
    public override string Name => "calibrate";

    public override IReadOnlyList<string> Reads => [SchemaFile.Name, SplitFile.Name, FitResult.File, FitResult.OutOfFoldFile];

    public override IReadOnlyList<string> Writes(Workspace work) => [CalibrationFile.Name];

    public override string Options(Workspace work) => $"aim={work.Options.Aim}";

    public static CalibratedVote Result(Workspace work) => work.Get(CalibrationFile.Name, () => CalibrationFile.Read(work.Folder.Read(CalibrationFile.Name)));

    public override void Run(Workspace work, CancellationToken cancellationToken)
    {
        var predictions = FitStage.Predictions(work);
        var vote = work.Terminal.Stages.Run("Weighing and calibrating the vote", _ => CalibratedVote.Of(predictions, work.Options.Aim));
        work.Put(CalibrationFile.Name, vote, CalibrationFile.Write(vote));
    }
}
