using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>One model's word on every row, by what had not learned from it.</summary>
/// <param name="Scores">Row by row: a probability, or the points of a score.</param>
/// <param name="Alerts">Row by row, at the thresholds it would have had; null where it has none.</param>
internal sealed record JudgedModel(string Name, ModelKind Kind, string Note, double[] Scores, bool[]? Alerts)
{
    public JudgedModel Take(int[] rows) => this with
    {
        Scores = Array.ConvertAll(rows, row => Scores[row]),
        Alerts = Alerts is null ? null : Array.ConvertAll(rows, row => Alerts[row]),
    };
}
