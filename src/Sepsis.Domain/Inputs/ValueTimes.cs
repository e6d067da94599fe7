namespace Sepsis.Domain.Inputs;

/// <summary>When values were taken, as far as the caller said so.</summary>
public sealed class ValueTimes(IReadOnlyDictionary<Measurement, DateTimeOffset> times)
{
    private readonly IReadOnlyDictionary<Measurement, DateTimeOffset> _times = times;

    public const string Field = "measured_at";

    /// <summary>Clocks of a ward differ by as much.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private static readonly string Ahead = $"is more than {ClockSkew.TotalMinutes} minutes ahead of this service's clock";

    public static readonly ValueTimes None = new(new Dictionary<Measurement, DateTimeOffset>());

    public int Count => _times.Count;

    public IEnumerable<(Measurement Measurement, DateTimeOffset Time)> All => _times.Select(time => (time.Key, time.Value));

    /// <summary>These times, without those of changed values, and with the times given for the changes.</summary>
    public ValueTimes With(ValueTimes changes, IReadOnlyCollection<Measurement> changed)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var kept = _times.Where(time => !changed.Contains(time.Key)).ToDictionary();
        foreach (var (measurement, time) in changes._times)
            kept[measurement] = time;
        return new(kept);
    }

    /// <summary>The field of a fault: measured_at.lactate_level.</summary>
    public static string PathOf(string name) => $"{Field}.{name}";

    /// <summary>Values older than they stand for, with their age, in the order given.</summary>
    public IEnumerable<(Measurement Measurement, TimeSpan Age)> Stale(DateTimeOffset now) =>
        from time in _times
        let age = now - time.Value
        where age > time.Key.FreshFor
        select (time.Key, age);

    /// <param name="now">When the request is answered.</param>
    /// <param name="isGiven">Whether the request gives that measurement a value.</param>
    public IEnumerable<InputFault> Faults(DateTimeOffset now, Func<Measurement, bool> isGiven)
    {
        foreach (var (measurement, time) in _times)
            if (!isGiven(measurement))
                yield return new(
                    PathOf(measurement.Name), InputFaultCode.Incoherent, $"is the time of a value that is not given: {measurement.Name}");
            else if (time > now + ClockSkew)
                yield return new(PathOf(measurement.Name), InputFaultCode.InTheFuture, Ahead) { Hint = "is the offset from UTC right?" };
    }

    public override string ToString() => "ValueTimes (values withheld)";
}
