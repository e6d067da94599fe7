using System.Text.Json;
using Sepsis.Application.Records;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Models;

namespace Sepsis.Application.Models;

/// <summary>What is kept of one comparison: both answers, or why there is only one. Read again by the report.</summary>
public static class ShadowRecord
{
    private const string Champion = "champion";
    private const string Challenger = "challenger";
    private const string BundleSha256 = "bundle_sha256";
    private const string Probability = "probability";
    private const string Prediction = "prediction";

    public static AuditRecord Of(RiskAssessment champion, RiskAssessment challenger, DateTimeOffset at) =>
        Of(champion, at, challenger, static (json, challenger) => Write(json, challenger.Bundle, challenger));

    /// <param name="champion">The answer that was given.</param>
    /// <param name="challenger">The bundle that did not answer.</param>
    /// <param name="failure">Why: the name of what it threw, or outside_population. Never a message, which might quote a value.</param>
    /// <param name="at">When.</param>
    public static AuditRecord OfFailure(RiskAssessment champion, Bundle challenger, string failure, DateTimeOffset at) =>
        Of(champion, at, (challenger, failure), static (json, about) =>
        {
            Write(json, about.challenger, null);
            json.WriteString(ModelRecord.Failure, about.failure);
        });

    /// <summary>As the report needs it.</summary>
    public static ShadowPair Read(AuditRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        using var json = JsonDocument.Parse(record.Body);
        var (champion, challenger) = (json.RootElement.GetProperty(Champion), json.RootElement.GetProperty(Challenger));
        var answered = challenger.TryGetProperty(Probability, out var probability);
        return new(
            record.Subject ?? Guid.Empty,
            new(champion.GetProperty(BundleSha256).GetString()!, challenger.GetProperty(BundleSha256).GetString()!),
            new(champion.GetProperty(Probability).GetDouble(), champion.GetProperty(Prediction).GetInt32() == 1),
            answered ? new ShadowAnswer(probability.GetDouble(), challenger.GetProperty(Prediction).GetInt32() == 1) : null);
    }

    private static AuditRecord Of<T>(RiskAssessment champion, DateTimeOffset at, T challenger, Action<Utf8JsonWriter, T> details) =>
        RecordBody.Of(
            Guid.CreateVersion7(at), at, AuditKind.Shadow, ModelRecord.Service, champion.Id, null, (champion, challenger, details),
            static (json, about) =>
        {
            json.WriteStartObject(Champion);
            json.WriteString(BundleSha256, about.champion.Bundle.Sha256);
            Write(json, about.champion);
            json.WriteEndObject();
            json.WriteStartObject(Challenger);
            about.details(json, about.challenger);
            json.WriteEndObject();
        });

    private static void Write(Utf8JsonWriter json, Bundle bundle, RiskAssessment? answer)
    {
        json.WriteString("name", bundle.Manifest.Name);
        json.WriteString("version", bundle.Manifest.Version);
        json.WriteString(BundleSha256, bundle.Sha256);
        if (answer is not null)
            Write(json, answer);
    }

    private static void Write(Utf8JsonWriter json, RiskAssessment answer)
    {
        json.WriteNumber(Probability, answer.Probability);
        json.WriteNumber(Prediction, answer.IsPositive ? 1 : 0);
        json.WriteString("level", RecordWord<RiskLevel>.Of(answer.Level));
    }
}
