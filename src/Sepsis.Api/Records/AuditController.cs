using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Sepsis.Api.Access;
using Sepsis.Api.Hosting;
using Sepsis.Api.Wire;
using Sepsis.Application.Access;
using Sepsis.Application.Records;

namespace Sepsis.Api.Records;

/// <summary>The records themselves.</summary>
[ApiController]
[Requires(Roles.Admin)]
[Tags("Records")]
[Audited(RefusalsAlone = true)]
public sealed class AuditController(IAuditVerifier verifier) : ControllerBase
{
    /// <summary>Whether the chain of records is whole</summary>
    /// <remarks>Reads all of it, and names the first record that is altered, missing or in another's place.</remarks>
    [HttpGet(KnownRoutes.AuditVerify, Name = "verifyAudit")]
    [DisableRequestTimeout]
    [ProducesResponseType<AuditVerificationResponse>(StatusCodes.Status200OK, MediaTypes.Json)]
    [ProducesResponseType<ProblemResponse>(StatusCodes.Status503ServiceUnavailable, MediaTypes.Problem)]
    public async Task<IActionResult> Verify() => new JsonAnswer<AuditVerificationResponse>(
        AuditVerificationResponse.From(await verifier.VerifyAsync(HttpContext.RequestAborted)), WireJson.Default.AuditVerificationResponse);
}
