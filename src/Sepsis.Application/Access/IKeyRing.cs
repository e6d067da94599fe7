namespace Sepsis.Application.Access;

/// <summary>The keys that this process has read. Asking takes no lock and allocates nothing.</summary>
public interface IKeyRing
{
    /// <summary>Of the keys held; -1 before any were read.</summary>
    long Epoch { get; }

    /// <summary>A record was written under a later state of the keys than the one held: who was let in must be let in again.</summary>
    bool IsBehind { get; }

    bool HasUsableKey { get; }

    /// <returns>Null where it lets nobody in; why is not told, so that nobody learns which keys there are.</returns>
    Admission? Admit(ReadOnlySpan<char> key);

    /// <summary>Whether who was let in would be let in now, by the keys held.</summary>
    bool StillValid(Admission admission);

    /// <summary>Reads the keys anew where the store's epoch is another one.</summary>
    Task RefreshAsync(CancellationToken cancellationToken);
}
