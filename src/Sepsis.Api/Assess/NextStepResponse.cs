using Sepsis.Domain.Answers;

namespace Sepsis.Api.Assess;

/// <summary>One thing that could be measured next, and what it would be worth.</summary>
/// <param name="Item">Not supplied.</param>
/// <param name="ExpectedChange">By how much the probability would change, up or down, on average over the values the item may have given what is known; 0 where the model does not look at it.</param>
/// <param name="BandChangeChance">How likely it is that the risk level would be another.</param>
/// <param name="PredictionChangeChance">How likely it is that the prediction would turn.</param>
/// <param name="WouldSettle">Scores it would decide, whatever its value.</param>
/// <param name="CouldSettle">Scores it would decide with some of its values.</param>
public sealed record NextStepResponse(
    string Item, double ExpectedChange, double BandChangeChance, double PredictionChangeChance, IReadOnlyList<string> WouldSettle, IReadOnlyList<string> CouldSettle)
{
    public static NextStepResponse From(NextStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new(
            step.Item.Name,
            step.Effect?.ExpectedChange ?? 0,
            step.Effect?.BandChangeChance ?? 0,
            step.Effect?.DecisionChangeChance ?? 0,
            step.Settles.Always,
            step.Settles.Sometimes);
    }

    public override string ToString() => $"NextStepResponse {Item} (values withheld)";
}
