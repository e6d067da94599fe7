namespace Sepsis.Training.Reports;

/// <summary>From the values of an axis to the places of the picture.</summary>
/// <param name="Low">Where <paramref name="From"/> stands.</param>
/// <param name="High">Where <paramref name="To"/> stands; less than Low where the axis climbs, as places are counted downwards.</param>
internal readonly record struct Scale(double From, double To, double Low, double High)
{
    public double At(double value) => To > From ? Low + (value - From) / (To - From) * (High - Low) : (Low + High) / 2;
}
