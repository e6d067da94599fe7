namespace Sepsis.Domain.Features;

/// <summary>How a derived feature comes of its inputs. One that lacks an input it needs is not known.</summary>
public enum FeatureOperation
{
    /// <summary>The first over the second; not known where the second is 0.</summary>
    Ratio,

    /// <summary>The first minus the second.</summary>
    Difference,

    /// <summary>1 where any of the inputs is missing, else 0: always known.</summary>
    Missing,

    /// <summary>How many of the inputs are known: always known.</summary>
    KnownCount,

    /// <summary>1 where the input is this value, else 0.</summary>
    Is,
}
