using Sepsis.Training.Bundles;
using Sepsis.Training.Judging.Gates;
using Sepsis.Training.Tests.Judging.Gates;

namespace Sepsis.Training.Tests.Bundles;

internal static class CardCase
{
    public static readonly GateDecision Blessed = new(true, false,
    [
        new("metric: auroc, slice: sex, max_gap: 0.12", true, 0.03, "By sex the gap is 0.030."),
        new("metric: auroc, min: 0.74", true, 0.78, "It is 0.780."),
    ]);

    public static DataAttribution Challenge =>
        AttributionFile.Read(Path.Combine(AppContext.BaseDirectory, "attributions", "physionet-challenge-2019.yaml"));

    public static CardSubject Sepsis => new(
        "sepsis", "2.0.0", 2, GateEvaluation.Good(), Blessed,
        SepsisCardTexts.For(new("Patients in intensive care", false, 18, 100)), Challenge);

    /// <summary>Another outcome, of which nobody said anything, without sites and without subgroups.</summary>
    public static CardSubject Bare => new(
        "falls", "1", 2,
        GateEvaluation.Good() with { Outcome = "a fall | within <7> days", Transfers = [], Subgroups = [], Anomalies = [] },
        new(false, false, []), GenericCardTexts.For("a fall"), null);

    public static CardRow Row(CardSubject subject, string key) => Assert.Single(ModelCard.Of(subject).Attributes, row => row.Key == key);
}
