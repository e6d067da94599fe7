namespace Sepsis.Application.Records;

/// <summary>Goes along the whole chain and names the first record that is not as it was kept.</summary>
public interface IAuditVerifier
{
    Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken);
}

/// <summary>Whether the chain is whole.</summary>
/// <param name="Records">Read.</param>
/// <param name="First">The first place there is; later than 1 where older records were removed when their time was over.</param>
/// <param name="Last">The last place read.</param>
/// <param name="Removed">Records removed when their time was over.</param>
/// <param name="Fault">The first fault; null where the chain is whole.</param>
/// <param name="FaultAt">Its place.</param>
public sealed record AuditVerification(long Records, long First, long Last, long Removed, AuditFault? Fault, long? FaultAt)
{
    public bool IsWhole => Fault is null;
}

/// <summary>What can be wrong with the chain.</summary>
public enum AuditFault
{
    /// <summary>A record is not the one that was put in its place: altered, or moved.</summary>
    Altered,

    /// <summary>A place is empty.</summary>
    Missing,

    /// <summary>A column beside a record does not say what its body says.</summary>
    IndexAltered,

    /// <summary>The chain ends elsewhere than this site signed.</summary>
    EndAltered,

    /// <summary>The place up to which records were removed is not the one this site signed.</summary>
    StartAltered,
}
