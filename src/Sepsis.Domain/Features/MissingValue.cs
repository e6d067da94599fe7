namespace Sepsis.Domain.Features;

/// <summary>
/// How trees are told that a value is not known: by a number below everything that can be known, so that each of their splits
/// is a plain comparison. ML.NET keeps LightGBM's comparisons and not its ways with NaN.
/// </summary>
public static class MissingValue
{
    /// <summary>A float holds it exactly.</summary>
    public const float Code = -1e9f;

    private static readonly float s_least = MathF.BitIncrement(Code);

    /// <summary>As the trees see it: a float, and known values above <see cref="Code"/> whatever they are.</summary>
    public static float Coded(double value) => double.IsNaN(value) ? Code : (float)Math.Clamp(value, s_least, float.MaxValue);
}
