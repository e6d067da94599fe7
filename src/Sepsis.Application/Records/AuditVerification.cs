namespace Sepsis.Application.Records;

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
