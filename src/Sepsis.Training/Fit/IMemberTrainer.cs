using System.Globalization;
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
    FittedMember FitStopping(
        DesignMatrix train, DesignMatrix stopping, MemberParameters parameters, int seed, IProgress<double> progress,
        CancellationToken cancellationToken);

    /// <summary>Learns for a given number of rounds (trees, epochs), with nothing held out.</summary>
    FittedMember FitRounds(
        DesignMatrix train, int rounds, MemberParameters parameters, int seed, IProgress<double> progress,
        CancellationToken cancellationToken);
}

/// <summary>One of a training's fits, by the name its trees go by when they were grown elsewhere.</summary>
internal readonly record struct FitPart(string Name)
{
    /// <summary>On all rows: what ships.</summary>
    public static readonly FitPart All = new("all");

    /// <summary>On the rows of the other folds; counted from 1, as `export --features` counts them.</summary>
    public static FitPart Fold(int fold) => new($"fold-{fold + 1}");

    public static FitPart WithoutSite(string site) => new($"without-{site}");
}

/// <summary>What is chosen before a member learns: names and numbers, as they stand in the report and the card.</summary>
internal sealed class MemberParameters(IReadOnlyDictionary<string, double> values)
{
    public IReadOnlyDictionary<string, double> Values => values;

    public double this[string name] => values[name];

    public int Whole(string name) => (int)values[name];

    public MemberParameters With(params (string Name, double Value)[] changes)
    {
        var changed = new SortedDictionary<string, double>(values.ToDictionary(), StringComparer.Ordinal);
        foreach (var (name, value) in changes)
            changed[name] = value;
        return new(changed);
    }

    public static MemberParameters Of(params (string Name, double Value)[] values) =>
        new(new SortedDictionary<string, double>(values.ToDictionary(value => value.Name, value => value.Value), StringComparer.Ordinal));

    public override string ToString() => string.Join(' ', values.OrderBy(value => value.Key, StringComparer.Ordinal)
        .Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Key}={value.Value:R}")));
}

/// <summary>A learned member: its file, the rounds it took, and what belongs to its provenance (Keras' own model).</summary>
/// <param name="StoppingLoss">Log loss on the rows it stopped on; NaN where it learned for a given number of rounds.</param>
internal sealed record FittedMember(byte[] Content, int Rounds, double StoppingLoss, IReadOnlyDictionary<string, byte[]> Provenance);
