namespace Sepsis.Domain.Inputs;

/// <summary>
/// A unit a value outside its range was probably written in: canonical = received * Factor + Offset.
/// It is only ever proposed to the caller; nothing is converted silently.
/// </summary>
public sealed record UnitGuess(string Unit, double Factor, double Offset = 0)
{
    public double ToCanonical(double received) => received * Factor + Offset;
}
