using Sepsis.Application.Access;

namespace Sepsis.Infrastructure.Access;

/// <summary>The latest state of the keys that a group of records was written under.</summary>
internal sealed class KeyEpoch : IKeyEpoch
{
    private long _latest;

    public long Latest => Volatile.Read(ref _latest);

    public void Saw(long epoch) => Volatile.Write(ref _latest, epoch);
}
