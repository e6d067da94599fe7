namespace Sepsis.Application.Access;

/// <summary>Told, with every group of records, which state of the keys it was written under.</summary>
public interface IKeyEpoch
{
    /// <summary>Before the requests of the group are released.</summary>
    void Saw(long epoch);
}
