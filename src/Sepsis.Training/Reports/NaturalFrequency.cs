namespace Sepsis.Training.Reports;

/// <summary>A share as people count: 4 of 10. Of 10 where that is near enough, of 100 or 1000 where it would read as none or all.</summary>
internal readonly record struct NaturalFrequency(int Count, int Of)
{
    private const double Coarse = 0.15;
    private const double Fine = 0.015;

    public int Rest => Of - Count;

    public static NaturalFrequency From(double share)
    {
        var distance = Math.Min(share, 1 - share);
        var of = distance >= Coarse ? 10 : distance >= Fine ? 100 : 1000;
        return new((int)Math.Round(share * of, MidpointRounding.AwayFromZero), of);
    }
}
