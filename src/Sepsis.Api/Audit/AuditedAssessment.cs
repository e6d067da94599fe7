using MediatR;
using Sepsis.Application.Risk.AssessRisk;
using Sepsis.Domain.Risk;

namespace Sepsis.Api.Audit;

/// <summary>One patient asked and answered, with both in the request's entry.</summary>
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
}
