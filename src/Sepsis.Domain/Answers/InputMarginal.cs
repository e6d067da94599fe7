namespace Sepsis.Domain.Answers;

/// <summary>How one input was spread in training.</summary>
/// <param name="Quantiles">Its known values at the knots of <see cref="InputDependence"/>; empty where none was known.</param>
public sealed record InputMarginal(string Name, IReadOnlyList<double> Quantiles)
{
    /// <summary>What is wrong with it, or null.</summary>
    public string? Fault()
    {
        if (Quantiles.Count is not (0 or InputDependence.Knots))
            return $"{Name} must have {InputDependence.Knots} quantiles or none";
        if (Quantiles.Any(value => !double.IsFinite(value)))
            return $"quantiles of {Name} must be finite";
        return Quantiles.Zip(Quantiles.Skip(1)).Any(pair => pair.First > pair.Second) ? $"quantiles of {Name} must not fall" : null;
    }
}
