using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging.Gates;

namespace Sepsis.Training.Bundles;

/// <summary>What a committee must be able to read before it relies on a number of this model: model-card.json.</summary>
/// <param name="DataSha256">Of the file the model was made from.</param>
/// <param name="Verdict">Of the gate.</param>
/// <param name="Attributes">The 31 source attributes, in order, none left blank.</param>
internal sealed record ModelCard(
    string Name,
    string Version,
    string Outcome,
    int BundleFormat,
    string DataSha256,
    string Verdict,
    bool Forced,
    IReadOnlyList<string> Warnings,
    DataAttribution? Data,
    IReadOnlyList<CardRow> Attributes)
{
    public static ModelCard Of(CardSubject subject)
    {
        var answers = Answers(subject);
        return new(
            subject.Name,
            subject.Version,
            subject.Evaluation.Outcome,
            subject.BundleFormat,
            subject.Evaluation.Data.Sha256,
            subject.Gate.Verdict,
            subject.Gate.Forced,
            [.. CardWarnings.Of(subject)],
            subject.Attribution,
            [.. SourceAttribute.All.Select(attribute => Row(attribute, answers[attribute.Key]))]);
    }

    private static Dictionary<string, CardAnswer> Answers(CardSubject subject) => new(
    [
        .. DeclaredAnswers.Of(subject),
        .. DevelopmentAnswers.Of(subject),
        .. ValidationAnswers.Of(subject.Evaluation),
        .. PerformanceAnswers.Of(subject.Evaluation),
    ]);

    private static CardRow Row(SourceAttribute attribute, CardAnswer answer) =>
        new(attribute.Number, attribute.Key, attribute.Attribute, answer.Value, answer.Status, answer.Evidence);
}

/// <summary>One source attribute and its answer.</summary>
internal sealed record CardRow(int Number, string Key, string Attribute, string? Value, CardStatus Status, string Evidence);

internal enum CardStatus
{
    Provided,

    /// <summary>A legal answer, and one that has to be said.</summary>
    NotAvailable,

    NotApplicable,
}

/// <summary>What a card is written from.</summary>
/// <param name="BundleFormat">The format_version of the bundle.</param>
/// <param name="Attribution">Null where nobody said whose data they are.</param>
internal sealed record CardSubject(
    string Name,
    string Version,
    int BundleFormat,
    Evaluation Evaluation,
    GateDecision Gate,
    CardTexts Texts,
    DataAttribution? Attribution);

/// <summary>model-card.json.</summary>
internal static class CardFile
{
    public const string Json = "model-card.json";

    private static readonly CardJson s_json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<CardStatus>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false) },
    });

    public static byte[] Write(ModelCard card) => JsonSerializer.SerializeToUtf8Bytes(card, s_json.ModelCard);
}

[JsonSerializable(typeof(ModelCard))]
internal sealed partial class CardJson : JsonSerializerContext;
