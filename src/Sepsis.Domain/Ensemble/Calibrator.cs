namespace Sepsis.Domain.Ensemble;

/// <summary>From the vote to the probability that is answered: monotone, and learned on rows the members had not seen.</summary>
public abstract record Calibrator
{
    public abstract double Apply(double probability);

    /// <summary>What is wrong with it, or null.</summary>
    public abstract string? Fault();
}
