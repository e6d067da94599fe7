namespace Sepsis.Training.Fit;

/// <summary>What the search found for each member, in voting order.</summary>
internal sealed record ParameterChoice(IReadOnlyList<MemberSearch> Members);

/// <summary>Candidates, and how each did inside the training rows of each fold.</summary>
/// <param name="Losses">By trial, then by fold: log loss on the rows stopped on. Empty where there was one candidate only.</param>
internal sealed record MemberSearch(string Member, IReadOnlyList<IReadOnlyDictionary<string, double>> Trials, IReadOnlyList<IReadOnlyList<double>> Losses)
{
    /// <summary>For the fold's own models: chosen without a look at the rows held out there.</summary>
    public MemberParameters BestIn(int fold) => At(Best(trial => Losses[trial][fold]));

    /// <summary>For the final model: the best on average.</summary>
    public MemberParameters Best() => At(Best(trial => Losses[trial].Average()));

    private MemberParameters At(int trial) => new(Trials[trial]);

    private int Best(Func<int, double> loss) => Losses.Count == 0 ? 0 : Enumerable.Range(0, Losses.Count).MinBy(loss);
}
