using Sepsis.Infrastructure.Bundles;
using Sepsis.Training.Data;

namespace Sepsis.Training.Fit;

/// <summary>
/// Learns one member of the ensemble. What comes out is the file that will serve; its predictions are always made
/// by the engine that serves it, so that the figures reported are those of the thing shipped.
/// </summary>
internal interface IMemberTrainer
{
    /// <summary>As the manifest names it: gradient_boosted_trees, neural_network.</summary>
    string Name { get; }

    MemberKind Kind { get; }

    /// <summary>The file's name in the bundle.</summary>
    string File { get; }

    /// <summary>The parameters that the search begins with.</summary>
    MemberParameters Defaults { get; }

    /// <summary>One fit takes as long as so many of the quickest member: a search tries that much less.</summary>
    int Cost { get; }

    /// <summary>Other parameters, by chance, within what is sensible.</summary>
    MemberParameters Draw(Random random);

    /// <summary>Finds or fetches the tools it trains with: what is lacking is said before the work and not in its middle.</summary>
    void Prepare(CancellationToken cancellationToken);

    /// <summary>The trainer of one of the fits; most do not care which it is.</summary>
    IMemberTrainer In(FitPart part) => this;

    /// <summary>Stops where the rows held out for stopping are predicted best.</summary>
    FittedMember FitStopping(DesignMatrix train, DesignMatrix stopping, MemberParameters parameters, int seed, IProgress<double> progress, CancellationToken cancellationToken);

    /// <summary>Learns for a given number of rounds (trees, epochs), with nothing held out.</summary>
    FittedMember FitRounds(DesignMatrix train, int rounds, MemberParameters parameters, int seed, IProgress<double> progress, CancellationToken cancellationToken);
}
