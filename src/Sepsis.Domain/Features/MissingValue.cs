namespace Sepsis.Domain.Features;

/// <summary>
/// How trees are told that a value is not known: by a number below everything that can be known, so that each of their splits
/// is a plain comparison. ML.NET keeps LightGBM's comparisons and not its ways with NaN.
/// </summary>
public static class MissingValue
{
    /// <summary>A float holds it exactly.</summary>
    public const float Code = -1e9f;

    /// <summary>The least taken for known: above every cut, half way, that a tree can make between it and <see cref="Code"/>.</summary>
    public const float LeastKnown = Code / 4;

    /// <summary>As the trees see it.</summary>
    public static float Coded(double value) => double.IsNaN(value) ? Code : (float)Math.Clamp(value, LeastKnown, float.MaxValue);
}
