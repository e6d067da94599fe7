using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;

namespace Sepsis.Domain.Answers;

/// <summary>One thing that could be measured next, and what it would be worth.</summary>
/// <param name="Item">Not known of the patient.</param>
/// <param name="Effect">On the model's answer; null where the model does not look at it.</param>
/// <param name="Settles">Which scores it would decide.</param>
public sealed record NextStep(InputField Item, NextMeasurement? Effect, ScoresSettled Settles)
{
    /// <summary>What tells the model most comes first, then what decides a score; the rest keeps its order, vital signs before laboratory.</summary>
    public static IReadOnlyList<NextStep> Of(IReadOnlyList<NextMeasurement> model, RiskAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(assessment);
        // Sex and history are asked and not measured.
        var steps = model.Where(next => next.Measurement.Kind != MeasurementKind.Demographic).Select(next => new NextStep(next.Measurement, next, Settled(next.Measurement, assessment))).ToList();
        foreach (var field in MissingOfScores(assessment).Where(field => steps.TrueForAll(step => step.Item != field)))
            steps.Add(new(field, null, Settled(field, assessment)));
        steps.RemoveAll(step => step.Effect is null && step.Settles.Always.Count + step.Settles.Sometimes.Count == 0);
        return [.. steps.OrderByDescending(step => step.Effect?.ExpectedChange ?? 0).ThenByDescending(step => step.Settles.Always.Count)];
    }

    private static IEnumerable<InputField> MissingOfScores(RiskAssessment assessment) =>
        assessment.Scores.SelectMany(score => score.Missing).Distinct().Select(InputFields.Find).OfType<InputField>();

    private static ScoresSettled Settled(InputField field, RiskAssessment assessment) =>
        ScoresSettled.By(field, assessment.Reading, assessment.Bedside, assessment.Scores);

    public override string ToString() => $"NextStep {Item.Name} (values withheld)";
}
