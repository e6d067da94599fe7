namespace Sepsis.Application.Models;

/// <summary>
/// A predictor and how many use it now. Its engines are native: it is disposed by whoever gives back the last lease after
/// it was retired, or by the retirement itself where nobody has one.
/// </summary>
public sealed class RefCountedPredictor(IEnsemblePredictor predictor)
{
    /// <summary>Added once, it makes every count negative: retired and users are one number, and change together.</summary>
    private const int Retired = int.MinValue;

    private int _users;
    private int _disposed;

    public IEnsemblePredictor Predictor => predictor;

    /// <returns>False where it is retired. One unconditional increment: no request waits for another one's.</returns>
    public bool TryAcquire(out ModelLease lease)
    {
        if (Interlocked.Increment(ref _users) > 0)
        {
            lease = new(this);
            return true;
        }

        // Retired before this count: whoever looks at the number meanwhile leaves the disposing to this one.
        Release();
        lease = default;
        return false;
    }

    /// <summary>Nobody more is lent it.</summary>
    public void Retire()
    {
        if (Interlocked.Add(ref _users, Retired) == Retired)
            Free();
    }

    internal void Release()
    {
        if (Interlocked.Decrement(ref _users) == Retired)
            Free();
    }

    /// <summary>Once: a late asker may count itself in and out after the last lease came back.</summary>
    private void Free()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
            (predictor as IDisposable)?.Dispose();
    }
}

/// <summary>What serves, lent for one request: it lives until every lease is given back. Give it back once.</summary>
public readonly struct ModelLease : IDisposable, IEquatable<ModelLease>
{
    private readonly RefCountedPredictor? _lender;

    internal ModelLease(RefCountedPredictor lender) => _lender = lender;

    public IEnsemblePredictor Predictor => _lender!.Predictor;

    public void Dispose() => _lender?.Release();

    public bool Equals(ModelLease other) => ReferenceEquals(_lender, other._lender);

    public override bool Equals(object? obj) => obj is ModelLease other && Equals(other);

    public override int GetHashCode() => _lender?.GetHashCode() ?? 0;

    public static bool operator ==(ModelLease left, ModelLease right) => left.Equals(right);

    public static bool operator !=(ModelLease left, ModelLease right) => !left.Equals(right);
}
