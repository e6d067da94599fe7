using Sepsis.Domain.Inputs;

namespace Sepsis.Training.Sources;

/// <summary>What was known of a patient at one hour of the stay, and whether the onset came within the horizon.</summary>
internal sealed record Snapshot(string Patient, string Site, int Hour, PatientReading Reading, bool Septic)
{
    public override string ToString() => "Snapshot (values withheld)";
}
