using Microsoft.Extensions.Logging;
using Sepsis.Application.Records;

namespace Sepsis.Infrastructure.Engines;

/// <summary>Comparisons on their way into the audit store. One that cannot be kept is counted: no caller waits for it.</summary>
internal sealed class ShadowRecords(IAuditTrail trail, ILogger log)
{
    private long _lost;
    private bool _away;

    public long Lost => Interlocked.Read(ref _lost);

    public void Keep(IReadOnlyList<AuditRecord> records)
    {
        if (records.Count == 0)
            return;
        try
        {
            trail.AppendAsync([.. records]).AsTask().GetAwaiter().GetResult();
            _away = false;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Interlocked.Add(ref _lost, records.Count);
            // Once for each time the store goes away: the rest of it is a count.
            if (!_away)
                Log.CannotRecordShadow(log, fault.GetType().Name);
            _away = true;
        }
    }
}
