using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Answers.Explanation;

/// <summary>
/// One input moved one way from the patient's value, in steps of the last charted digit. Levels are noted as they become
/// known; the first other one is narrowed down by halving.
/// </summary>
internal sealed class ValueScan
{
    /// <summary>Each way. 25 inputs make 1,600 rows at most: 8 ms at 5 us a row.</summary>
    public const int Points = 32;

    /// <summary>38.6 charted with one decimal is 386 steps, whatever its last bit.</summary>
    private const double Rounding = 1e-6;

    private readonly SortedList<int, RiskLevel> _seen = [];
    private readonly bool _upwards;
    private readonly double _stepsPerUnit;
    private readonly double _start;

    public ValueScan(int column, Measurement measurement, double value, double limit, Func<double, bool> agrees)
    {
        (Column, From, _upwards) = (column, value, limit > value);
        _stepsPerUnit = Math.Pow(10, measurement.Decimals);
        _start = _upwards ? Math.Floor(value * _stepsPerUnit + Rounding) : Math.Ceiling(value * _stepsPerUnit - Rounding);
        var last = _upwards ? Math.Floor(limit * _stepsPerUnit + Rounding) : Math.Ceiling(limit * _stepsPerUnit - Rounding);
        var steps = (int)Math.Abs(last - _start);
        while (steps > 0 && !agrees(ValueAt(steps)))
            steps--;
        Steps = steps;
    }

    public int Column { get; }

    /// <summary>The patient's value.</summary>
    public double From { get; }

    /// <summary>To the last value that is plausible and agrees with the others.</summary>
    public int Steps { get; }

    /// <summary>Every step where there are few; else the further away, the wider apart, the last step among them.</summary>
    public IEnumerable<int> Grid()
    {
        var step = 0;
        for (var point = 0; point < Points && step < Steps; point++)
            yield return step = Steps <= Points ? point + 1 : Math.Clamp(Spaced(point), step + 1, Steps);
    }

    private int Spaced(int point) => (int)Math.Round(Math.Pow(Steps, point / (Points - 1.0)));

    public double ValueAt(int step) => (_upwards ? _start + step : _start - step) / _stepsPerUnit;

    public void Note(int step, RiskLevel level) => _seen[step] = level;

    /// <summary>The step to look at next to find where the band changes; null where that is known, or nowhere.</summary>
    public int? Halfway(RiskLevel present)
    {
        var before = 0;
        foreach (var (step, level) in _seen)
        {
            if (level != present)
                return step - before > 1 ? (step + before) / 2 : null;
            before = step;
        }

        return null;
    }

    /// <param name="present">The band the patient is in.</param>
    /// <param name="spread">Standard deviation of the input.</param>
    public BandChange? Change(RiskLevel present, double spread)
    {
        foreach (var (step, level) in _seen)
            if (level != present)
                return new(Column, ValueAt(step), ExtentFrom(step, level, present), level, Distance(step, spread));
        return null;
    }

    private double? Distance(int step, double spread) =>
        spread > 0 && double.IsFinite(spread) ? Math.Abs(ValueAt(step) - From) / spread : null;

    private BandChangeExtent ExtentFrom(int step, RiskLevel level, RiskLevel present)
    {
        foreach (var (further, other) in _seen)
            if (further > step && (level > present ? other < level : other > level))
                return BandChangeExtent.About;
        return _upwards ? BandChangeExtent.OrAbove : BandChangeExtent.OrBelow;
    }
}
