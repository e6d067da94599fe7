using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Answers;

/// <summary>One thing that could be measured next, and what it would be worth.</summary>
/// <param name="Item">Not known of the patient.</param>
/// <param name="Effect">On the model's answer; null where the model does not look at it.</param>
/// <param name="Settles">Which scores it would decide.</param>
public sealed record NextStep(Measurement Item, NextMeasurement? Effect, ScoresSettled Settles)
{
    /// <summary>What tells the model most comes first, then what decides a score; the rest keeps its order, vital signs first.</summary>
    public static IReadOnlyList<NextStep> Of(IReadOnlyList<NextMeasurement> model, RiskAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(assessment);
        // Sex and history are asked and not measured.
        var steps = model.Where(next => next.Measurement.Kind != MeasurementKind.Demographic)
            .Select(next => new NextStep(next.Measurement, next, Settled(next.Measurement, assessment))).ToList();
        foreach (var item in MissingOfScores(assessment).Where(item => steps.TrueForAll(step => step.Item != item)))
            steps.Add(new(item, null, Settled(item, assessment)));
        steps.RemoveAll(step => step.Effect is null && step.Settles.Always.Count + step.Settles.Sometimes.Count == 0);
        return [.. steps.OrderByDescending(step => step.Effect?.ExpectedChange ?? 0).ThenByDescending(step => step.Settles.Always.Count)];
    }

    private static IEnumerable<Measurement> MissingOfScores(RiskAssessment assessment) =>
        assessment.Scores.SelectMany(result => result.Missing).Distinct().Select(Measurements.Find).OfType<Measurement>();

    private static ScoresSettled Settled(Measurement item, RiskAssessment assessment) =>
        ScoresSettled.By(item, assessment.Reading, assessment.Scores);

    public override string ToString() => $"NextStep {Item.Name} (values withheld)";
}
