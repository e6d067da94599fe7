namespace Sepsis.Api.Records;

/// <summary>
/// What is asked here leaves a record before it is answered, also where it is refused; an answer that leaves none is withheld. An
/// address that says neither this nor <see cref="UnauditedAttribute"/> is held to the same.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class AuditedAttribute : Attribute
{
    /// <summary>What is done here is recorded by whoever does it (a model exchanged, an outcome), or tells of no patient.</summary>
    public bool RefusalsAlone { get; init; }
}

/// <summary>What is asked here leaves no record, answered or refused: it tells of no patient and changes nothing.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class UnauditedAttribute : Attribute;

/// <summary>What an address says of its records, looked up once.</summary>
/// <param name="Path">As it is declared, never as it was sent.</param>
/// <param name="LeavesRecords">Of what is refused, and of what is answered.</param>
/// <param name="AnswersLeaveOne">An answer without a record of its own is withheld.</param>
internal sealed record AuditedRoute(string Path, bool LeavesRecords, bool AnswersLeaveOne)
{
    public static AuditedRoute Of(RouteEndpoint endpoint)
    {
        var audited = endpoint.Metadata.GetMetadata<AuditedAttribute>();
        var isUnaudited = audited is null && endpoint.Metadata.GetMetadata<UnauditedAttribute>() is not null;
        var path = $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}";
        return new(path, !isUnaudited, !isUnaudited && audited is not { RefusalsAlone: true });
    }
}
