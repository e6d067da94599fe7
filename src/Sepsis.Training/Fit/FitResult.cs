using System.Text.Json;
using Sepsis.Training.Data;

namespace Sepsis.Training.Fit;

/// <summary>What the members learned: their files are beside it in the work folder.</summary>
/// <param name="TreesOfUnknownRows">One model grown elsewhere, the same in every fold.</param>
/// <param name="Sites">Sites judged by models that learned at the others, by their number; empty where none were.</param>
internal sealed record FitResult(IReadOnlyList<MemberFits> Members, IReadOnlyList<int> Sites, bool TreesOfUnknownRows)
{
    public const string File = "fit.json";
    public const string OutOfFoldFile = "out-of-fold.bin";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

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

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    public static FitResult Read(ReadOnlySpan<byte> content)
    {
        try
        {
            return JsonSerializer.Deserialize<FitResult>(content, Json) ?? throw new JsonException("null");
        }
        catch (JsonException fault)
        {
            throw new UnusableDataException($"{File}: {fault.Message}");
        }
    }
}
