using MediatR;
using Sepsis.Api.Assess;
using Sepsis.Application.Assess;
using Sepsis.Application.Records;
using Sepsis.Domain.Answers;

namespace Sepsis.Api.Records;

/// <summary>
/// Patients asked and answered, with both on the request's record: the way from a route to the model. Whoever takes another is
/// answered too, but <see cref="HeldAnswer"/> lets no answer out that left no record.
/// </summary>
internal static class AuditedRequests
{
    public static async ValueTask<RiskAssessment> AssessAsync(this IMediator mediator, AssessRiskCommand patient, HttpContext context)
    {
        var entry = AuditEntry.Of(context);
        patient = SenderOf(context).Complete(patient, context);
        entry?.Asked(patient);
        var assessment = await mediator.Send(patient, context.RequestAborted);
        entry?.Answered(assessment);
        return assessment;
    }

    /// <summary>The patient as they are is an assessment like any other; as they would be, a what-if.</summary>
    public static async ValueTask<WhatIfResult> AssessAsync(this IMediator mediator, WhatIfCommand patient, HttpContext context)
    {
        var entry = AuditEntry.Of(context);
        patient = SenderOf(context).Complete(patient, context);
        entry?.Asked(patient.After);
        var result = await mediator.Send(patient, context.RequestAborted);
        entry?.Answered(result.Before);
        entry?.Answered(result.After, AuditKind.WhatIf);
        return result;
    }

    /// <summary>The records of one part are being kept while the next is answered.</summary>
    public static async ValueTask<IReadOnlyList<BatchItem>> AssessAsync(
        this IMediator mediator, AssessBatchCommand patients, HttpContext context)
    {
        var entry = AuditEntry.Of(context);
        patients = SenderOf(context).Complete(patients, context);
        var items = new List<BatchItem>(patients.Patients.Count);
        foreach (var part in await mediator.Send(patients, context.RequestAborted))
        {
            entry?.Answered(part);
            items.AddRange(part);
        }

        if (items.Count == 0)
            entry?.AnsweredNobody();
        return items;
    }

    private static Sender SenderOf(HttpContext context) => context.RequestServices.GetRequiredService<Sender>();
}
