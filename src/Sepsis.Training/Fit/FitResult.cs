using Sepsis.Infrastructure.Bundles;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Fit;

/// <summary>fit.json: what the members learned; their files are beside it in the work folder.</summary>
/// <param name="TreesOfUnknownRows">One model grown elsewhere, the same in every fold.</param>
/// <param name="Sites">Sites judged by models that learned at the others, by their number; empty where none were.</param>
internal sealed record FitResult(IReadOnlyList<MemberFits> Members, IReadOnlyList<int> Sites, bool TreesOfUnknownRows)
{
    public const string File = "fit.json";
    public const string OutOfFoldFile = "out-of-fold.bin";

    public static string MemberFile(string file) => $"members/{file}";

    public static string FoldFile(int fold, string file) => $"folds/{fold + 1}/{file}";

    public static string SiteFile(int site) => $"sites/{site + 1}.bin";

    public IReadOnlyList<string> Files() =>
    [
        File, OutOfFoldFile,
        .. Members.SelectMany(member => member.Provenance.Prepend(member.File).Select(MemberFile)),
        .. Members.SelectMany(member => member.Rounds.Select((_, fold) => FoldFile(fold, member.File))),
        .. Sites.Select(SiteFile),
    ];

    public byte[] Write() => StageJson.Write(this);

    public static FitResult Read(ReadOnlySpan<byte> content) => StageJson.Read<FitResult>(content, File);
}

/// <summary>How one member learned, and which files it left in the work folder.</summary>
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
