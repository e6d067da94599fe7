using System.Text.Json.Serialization;
using Sepsis.Api.Wire;
using Sepsis.Application.Records;

namespace Sepsis.Api.Records;

/// <summary>Whether the chain of records is whole.</summary>
/// <param name="Whole">Every record is the one that was kept, in its place, up to the signed end.</param>
/// <param name="Records">How many were read.</param>
/// <param name="First">The first place there is; later than 1 where older records were removed when their time was over.</param>
/// <param name="Last">The last place that was found in order.</param>
/// <param name="Removed">Records removed when their time was over.</param>
/// <param name="Fault">The first fault; left out where there is none.</param>
/// <param name="FaultAt">Its place in the chain.</param>
public sealed record AuditVerificationResponse(
    bool Whole, long Records, long First, long Last, long Removed,
    [property: JsonConverter(typeof(SnakeCase<AuditFault>))] AuditFault? Fault, long? FaultAt);
