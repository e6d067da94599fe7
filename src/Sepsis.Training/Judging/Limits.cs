using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>Where a number must lie, bounds included.</summary>
internal sealed record Limits(double? Minimum, double? Maximum)
{
    /// <summary>0.79 - 0.80 is -0.010000000000000009 and must not fail at -0.01.</summary>
    private const double Rounding = 1e-12;

    private string InWords => (Minimum, Maximum) switch
    {
        ({ } least, { } most) => $"{Numbers.AsGiven(least)} to {Numbers.AsGiven(most)}",
        ({ } least, null) => $"at least {Numbers.AsGiven(least)}",
        (null, { } most) => $"at most {Numbers.AsGiven(most)}",
        _ => "anything",
    };

    public bool Holds(double value) => !(value < Minimum - Rounding) && !(value > Maximum + Rounding);

    /// <summary>"0.751, and at least 0.74 is required".</summary>
    public string Judge(double value) =>
        $"{Numbers.Against(value, Nearest(value))}{(Holds(value) ? $": {InWords}, as required" : $", and {InWords} is required")}";

    private double Nearest(double value) => value > Maximum || Minimum is null ? Maximum ?? value : Minimum.Value;
}
