using Sepsis.Application.Access;
using Sepsis.Application.Audit;

namespace Sepsis.Api.Audit;

/// <summary>That somebody read what was kept: who, where, and how much of it.</summary>
public sealed class AuditedReading(TimeProvider time)
{
    /// <param name="context">The request.</param>
    /// <param name="assessment">Which, where it was one.</param>
    /// <param name="assessments">How many; null where they are still being read.</param>
    public void Of(HttpContext context, Guid? assessment, int? assessments)
    {
        ArgumentNullException.ThrowIfNull(context);
        var now = time.GetUtcNow();
        var caller = context.Features.Get<Caller>() ?? Caller.Anonymous;
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        AuditEntry.Of(context)?.Add(RecordBody.Of(Guid.CreateVersion7(now), now, AuditKind.Reading, caller.Name, assessment, null, (route, assessments), static (json, about) =>
        {
            json.WriteString(RequestRecords.Route, $"/{about.route}");
            if (about.assessments is { } count)
                json.WriteNumber("assessments", count);
        }));
    }
}
