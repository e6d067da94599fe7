using AutoMapper;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Sepsis.Api.Access;
using Sepsis.Api.Hosting;
using Sepsis.Api.OpenApi;
using Sepsis.Api.Wire;
using Sepsis.Application.Access;
using Sepsis.Application.Records;

namespace Sepsis.Api.Records;

/// <summary>The records themselves.</summary>
[ApiController]
[Requires(Roles.Admin)]
[Tags("Records")]
[Audited(RefusalsAlone = true)]
public sealed class AuditController(IAuditVerifier verifier, IMapper mapper) : ControllerBase
{
    /// <summary>Whether the chain of records is whole</summary>
    /// <remarks>Reads all of it, and names the first record that is altered, missing or in another's place.</remarks>
    [HttpGet(KnownRoutes.AuditVerify, Name = "verifyAudit")]
    [DisableRequestTimeout]
    [Answers<AuditVerificationResponse>(StatusCodes.Status200OK, typeof(RecordExamples), nameof(RecordExamples.Verification))]
    [Refuses(StatusCodes.Status503ServiceUnavailable)]
    public async Task<IActionResult> Verify() => new JsonAnswer<AuditVerificationResponse>(
        mapper.Map<AuditVerificationResponse>(await verifier.VerifyAsync(HttpContext.RequestAborted)),
        WireJson.Default.AuditVerificationResponse);
}
