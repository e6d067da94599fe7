namespace Sepsis.Training.Data;

/// <summary>value * Factor + Offset is in the column's own unit.</summary>
internal sealed record OtherUnit(string Unit, double Factor, double Offset)
{
    public double ToColumn(double value) => value * Factor + Offset;
}
