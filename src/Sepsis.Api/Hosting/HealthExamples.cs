using Sepsis.Api.Access;
using Sepsis.Api.Models;
using Sepsis.Api.OpenApi;
using Sepsis.Application.Records;
using Sepsis.Domain;

namespace Sepsis.Api.Hosting;

/// <summary>Health for the document, as JSON and as text.</summary>
internal static class HealthExamples
{
    public static AnswerExample Serving => Of(new(HealthResponse.Ok, Model: ModelExamples.Identity));

    public static AnswerExample Ready =>
        Of(new(HealthResponse.Ok, Model: ModelExamples.Identity, Records: new(AuditState.Stored, 0, null), Access: AccessPolicy.Keys));

    public static AnswerExample Live => Of(new(HealthResponse.Ok));

    public static AnswerExample Unavailable =>
        Of(new(HealthResponse.Unavailable, SepsisError.BundleMissing.Code, SepsisError.BundleMissing.Title));

    private static AnswerExample Of(HealthResponse health) => AnswerExample.Of(health, health.ToText());
}
