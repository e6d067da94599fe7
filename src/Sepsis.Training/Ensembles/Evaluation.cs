using Sepsis.Domain.Bundles;

namespace Sepsis.Training.Ensembles;

/// <summary>
/// Every fold is judged with weights, calibration and threshold made from the other folds, as a hospital would have
/// had them. One choice is made over all folds and once: whether the weights are fitted at all (<see cref="VotingChoice"/>).
/// </summary>
internal static class Evaluation
{
    public const string Ensemble = "ensemble";

    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, MetricSummary>> Of(OutOfFold predictions, VotingChoice choice)
    {
        var figures = predictions.Members.Append(Ensemble).ToDictionary(name => name, _ => new List<IReadOnlyDictionary<string, double>>());
        for (var fold = 0; fold < predictions.Folds.Count; fold++)
        {
            var (known, tested) = (predictions.Outside(fold), predictions.In(fold));
            for (var member = 0; member < predictions.Members.Count; member++)
                figures[predictions.Members[member]].Add(Figures.Of(
                    tested.Members[member], tested.Labels,
                    ThresholdChoice.AtSensitivity(TrainingOptions.DecisionSensitivity, known.Members[member], known.Labels)));
            figures[Ensemble].Add(OfEnsemble(known, tested, choice));
        }

        return figures.ToDictionary(of => of.Key, of => Figures.Summarise(of.Value));
    }

    private static IReadOnlyDictionary<string, double> OfEnsemble(PredictedRows known, PredictedRows tested, VotingChoice choice)
    {
        var weights = choice.WeightsFrom(known);
        var votes = known.Vote(weights);
        var calibrator = PlattFit.Fit(votes, known.Labels);
        var threshold = ThresholdChoice.AtSensitivity(TrainingOptions.DecisionSensitivity, Array.ConvertAll(votes, calibrator.Apply), known.Labels);
        return Figures.Of(Array.ConvertAll(tested.Vote(weights), calibrator.Apply), tested.Labels, threshold);
    }
}
