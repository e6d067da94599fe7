using MediatR;
using Sepsis.Application.Assess;
using Sepsis.Domain.Answers;

namespace Sepsis.Api.Records;

/// <summary>Patients asked and answered, with both in the request's entry.</summary>
internal static class AuditedAssessment
{
    public static async ValueTask<RiskAssessment> AssessAsync(this IMediator mediator, AssessRiskCommand patient, HttpContext context)
    {
        var entry = AuditEntry.Of(context);
        entry?.Asked(patient);
        var assessment = await mediator.Send(patient, context.RequestAborted);
        entry?.Answered(patient, assessment);
        return assessment;
    }

    /// <summary>The records of what is answered are being kept while the rest is.</summary>
    public static Task<IReadOnlyList<BatchItem>> AssessAsync(this IMediator mediator, AssessBatchCommand patients, HttpContext context) =>
        mediator.Send(AuditEntry.Of(context) is { } entry ? patients with { OnAnswered = entry.Answered } : patients, context.RequestAborted);
}
