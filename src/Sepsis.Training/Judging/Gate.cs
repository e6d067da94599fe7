using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>What a model must hold to before it may serve.</summary>
internal sealed record Gate(IReadOnlyList<GateRule> Rules)
{
    /// <param name="champion">The evaluation of the model that serves; null where none does yet.</param>
    public GateDecision Judge(Evaluation candidate, Evaluation? champion)
    {
        var checks = Rules.SelectMany(rule => rule.Judge(candidate, champion)).ToList();
        if (champion is null)
            checks.AddRange(FirstRun.Judge(candidate, [.. Rules.OfType<ChampionRule>()]));
        return new(checks.Count > 0 && checks.TrueForAll(check => check.Passed), Forced: false, checks);
    }
}
