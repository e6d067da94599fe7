using System.Collections.Concurrent;

namespace Sepsis.Infrastructure.Access;

/// <summary>What was seen, each until its own time, and never more than so many.</summary>
internal sealed class Remembered<T>(int capacity, TimeProvider clock)
{
    private readonly ConcurrentDictionary<TokenDigest, (T Value, DateTimeOffset Until)> _seen = new();

    public bool TryGet(TokenDigest digest, out T value)
    {
        var found = _seen.TryGetValue(digest, out var seen) && clock.GetUtcNow() < seen.Until;
        value = seen.Value;
        return found;
    }

    /// <returns>False where it was there already, and where nothing more fits.</returns>
    public bool TryAdd(TokenDigest digest, T value, DateTimeOffset until)
    {
        if (_seen.Count >= capacity)
            ForgetThePast();
        return _seen.Count < capacity && _seen.TryAdd(digest, (value, until));
    }

    private void ForgetThePast()
    {
        var now = clock.GetUtcNow();
        foreach (var (digest, seen) in _seen)
            if (seen.Until <= now)
                _seen.TryRemove(digest, out _);
    }
}
