using System.Globalization;

namespace Sepsis.Training.Reports.Charts;

/// <param name="Label">What it counts, with its unit.</param>
/// <param name="Parts">About how many parts the ticks divide it into.</param>
internal sealed record Axis(string Label, double From, double To, int Parts = 5)
{
    /// <summary>Beyond it a tick would be wider than its place.</summary>
    private const double Large = 1e6;

    public static Axis Share(string label) => new(label, 0, 1);

    /// <summary>Round ends about all the values that are numbers; 0 to 1 where there are none.</summary>
    public static Axis Around(string label, IEnumerable<double> values, int parts = 5)
    {
        var known = values.Where(double.IsFinite).ToArray();
        if (known.Length == 0)
            return new(label, 0, 1, parts);
        var (least, most) = (known.Min(), known.Max());
        if (least == most)
            (least, most) = (least - Math.Max(Math.Abs(least) * 0.05, 0.001), most + Math.Max(Math.Abs(most) * 0.05, 0.001));
        var step = Step(most - least, parts);
        return new(label, Math.Floor(least / step + 1e-9) * step, Math.Ceiling(most / step - 1e-9) * step, parts);
    }

    /// <summary>At 1, 2 or 5 times a power of ten.</summary>
    public IEnumerable<(double Value, string Text)> Ticks()
    {
        var step = Step(To - From, Parts);
        var (first, last) = ((long)Math.Ceiling(From / step - 1e-6), (long)Math.Floor(To / step + 1e-6));
        for (var i = first; i <= last; i++)
            yield return (i * step, Text(i * step, step));
    }

    private static double Step(double length, int parts)
    {
        if (!(length > 0))
            return 1;
        var rough = length / parts;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return power * (rough / power) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 };
    }

    private string Text(double value, double step)
    {
        if (Math.Max(Math.Abs(From), Math.Abs(To)) >= Large || step < 1e-4)
            return value.ToString("G3", CultureInfo.InvariantCulture);
        var decimals = Math.Max(0, (int)Math.Ceiling(-Math.Log10(step) - 1e-9));
        return value.ToString($"N{decimals}", CultureInfo.InvariantCulture);
    }
}

/// <summary>From the values of an axis to the places of the picture.</summary>
/// <param name="Low">Where <paramref name="From"/> stands.</param>
/// <param name="High">Where <paramref name="To"/> stands; less than Low where the axis climbs, as places are counted downwards.</param>
internal readonly record struct Scale(double From, double To, double Low, double High)
{
    public double At(double value) => To > From ? Low + (value - From) / (To - From) * (High - Low) : (Low + High) / 2;
}
