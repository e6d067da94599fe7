using System.Runtime.InteropServices;
using Sepsis.Domain.Inputs;

namespace Sepsis.Training.Sources;

/// <summary>One stay while it is read: what was known at each hour a snapshot is taken at, and the onset once it shows.</summary>
internal sealed class Stay
{
    /// <summary>A snapshot is taken every so many hours since admission.</summary>
    public const int Interval = 4;

    /// <summary>The challenge labels a septic patient from so many hours before the onset on.</summary>
    public const int LabelledAhead = 6;

    /// <summary>The question asked of each snapshot: does the onset fall within so many hours from now?</summary>
    public const int Horizon = 24;

    private readonly double[] _known = new double[Measurements.Count];
    private readonly List<int> _hours = [];
    private readonly List<double> _snapshots = [];
    private int? _firstLabelled;

    public string Patient { get; private set; } = "";

    public string Site { get; private set; } = "";

    public int LastHour { get; private set; }

    public Span<double> Known => _known;

    public void Begin(string patient, string site)
    {
        (Patient, Site, LastHour, _firstLabelled) = (patient, site, 0, null);
        _known.AsSpan().Fill(double.NaN);
        _hours.Clear();
        _snapshots.Clear();
    }

    /// <summary>Closes an hour whose values lie in <see cref="Known"/>.</summary>
    public void EndHour(int hour, bool labelled)
    {
        LastHour = hour;
        if (labelled)
            _firstLabelled ??= hour;
        if (hour % Interval != 0)
            return;
        _hours.Add(hour);
        _snapshots.AddRange(_known);
    }

    /// <summary>
    /// Snapshots before the onset, each with the answer to its question. From the onset on there is nothing left to
    /// warn of. Where the first hour is labelled already, the onset is taken six hours later, the latest it can be.
    /// </summary>
    public IEnumerable<Snapshot> Snapshots()
    {
        var onset = _firstLabelled + LabelledAhead;
        for (var i = 0; i < _hours.Count && !(_hours[i] >= onset); i++)
            yield return new(
                Patient, Site, _hours[i], new(CollectionsMarshal.AsSpan(_snapshots).Slice(i * Measurements.Count, Measurements.Count)),
                onset <= _hours[i] + Horizon);
    }
}

/// <summary>What was known of a patient at one hour of the stay, and whether the onset came within the horizon.</summary>
internal sealed record Snapshot(string Patient, string Site, int Hour, PatientReading Reading, bool Septic)
{
    public override string ToString() => "Snapshot (values withheld)";
}
