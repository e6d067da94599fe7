using Sepsis.Infrastructure.Bundles;

namespace Sepsis.Training.Fit;

/// <summary>fit.json: how each member learned, and which files it left in the work folder.</summary>
/// <param name="Rounds">In each fold, until it stopped.</param>
/// <param name="FinalRounds">Of the member that ships: the mean of the folds.</param>
/// <param name="Parameters">Of the member that ships.</param>
/// <param name="Provenance">Further files below members/, by their path in the bundle.</param>
internal sealed record MemberFits(
    string Name,
    MemberKind Kind,
    string File,
    IReadOnlyList<int> Rounds,
    int FinalRounds,
    IReadOnlyDictionary<string, double> Parameters,
    IReadOnlyList<string> Provenance);
