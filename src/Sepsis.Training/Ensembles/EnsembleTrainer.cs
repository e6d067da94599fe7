using Sepsis.Training.Cohorts;
using Sepsis.Training.Folds;
using Sepsis.Training.Members;
using Sepsis.Training.Progress;

namespace Sepsis.Training.Ensembles;

/// <summary>Out-of-fold predictions first; weights, calibration, cut-offs and figures from them; then the final members on all rows.</summary>
internal sealed class EnsembleTrainer(IReadOnlyList<IMemberTrainer> trainers, TrainingOptions options, IStages stages)
{
    public TrainedEnsemble Train(Cohort cohort, CancellationToken cancellationToken)
    {
        var matrix = cohort.Matrix;
        var groups = FeatureGroups.Of(matrix, cohort.PatientOfRow, cohort.Patients);
        var predictions = new CrossValidation(trainers, options, stages).Run(matrix, groups, cancellationToken);
        var voting = VotingChoice.Of(predictions);
        var votes = predictions.All.Vote(voting.Weights);
        var calibrator = PlattFit.Fit(votes, predictions.Labels);
        var probabilities = Array.ConvertAll(votes, calibrator.Apply);
        return new()
        {
            Trainers = trainers,
            Groups = groups,
            OutOfFold = predictions,
            Voting = voting,
            Calibrator = calibrator,
            Probabilities = probabilities,
            Thresholds = ThresholdChoice.Choose(probabilities, predictions.Labels),
            Metrics = Evaluation.Of(predictions, voting),
            Members = FitFinal(matrix, predictions, cancellationToken),
        };
    }

    private List<FittedMember> FitFinal(DesignMatrix matrix, OutOfFold predictions, CancellationToken cancellationToken)
    {
        var members = new List<FittedMember>();
        for (var i = 0; i < trainers.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (trainer, rounds) = (trainers[i], predictions.MeanRounds(i));
            members.Add(stages.Run($"Training {trainer.Name} on all rows",
                progress => trainer.FitRounds(matrix, rounds, options.Seed, progress, cancellationToken)));
        }

        return members;
    }
}
