using Sepsis.Domain.Answers;

namespace Sepsis.Api.Assess;

/// <summary>
/// The answers that cannot be ruled out. Of patients with sepsis, and of patients without, the truth is to be in the set as often
/// as the level says: on average, among patients like those of the training data, not for one.
/// </summary>
/// <param name="Level">How often the truth is to be in the set, per class.</param>
/// <param name="Set">sepsis, no_sepsis, both where the model cannot tell, none where the patient is unlike any it learned from.</param>
public sealed record ConformalResponse(double Level, IReadOnlyList<string> Set)
{
    public const string Sepsis = "sepsis";
    public const string NoSepsis = "no_sepsis";

    private static readonly string[] s_sepsis = [Sepsis], s_noSepsis = [NoSepsis], s_both = [Sepsis, NoSepsis];

    public static ConformalResponse? From(ConformalSet? set, double? level) => set is { } known && level is { } of ? new(of, Labels(known)) : null;

    public override string ToString() => "ConformalResponse (values withheld)";

    private static string[] Labels(ConformalSet set) => set switch
    {
        ConformalSet.Sepsis => s_sepsis,
        ConformalSet.NoSepsis => s_noSepsis,
        ConformalSet.Both => s_both,
        _ => [],
    };
}
