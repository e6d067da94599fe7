namespace Sepsis.Application.Models;

/// <summary>What serves, lent for one request: it lives until every lease is given back. Give it back once.</summary>
public readonly struct ModelLease : IDisposable, IEquatable<ModelLease>
{
    private readonly LentPredictor? _lender;

    internal ModelLease(LentPredictor lender) => _lender = lender;

    public IEnsemblePredictor Predictor => _lender!.Predictor;

    public void Dispose() => _lender?.GiveBack();

    public bool Equals(ModelLease other) => ReferenceEquals(_lender, other._lender);

    public override bool Equals(object? obj) => obj is ModelLease other && Equals(other);

    public override int GetHashCode() => _lender?.GetHashCode() ?? 0;

    public static bool operator ==(ModelLease left, ModelLease right) => left.Equals(right);

    public static bool operator !=(ModelLease left, ModelLease right) => !left.Equals(right);
}
