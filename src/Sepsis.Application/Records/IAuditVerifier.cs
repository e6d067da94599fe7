namespace Sepsis.Application.Records;

/// <summary>Goes along the whole chain and names the first record that is not as it was kept.</summary>
public interface IAuditVerifier
{
    Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken);
}
