using System.Globalization;
using Sepsis.Domain.Inputs;
using Sepsis.Training.Data;

namespace Sepsis.Training.Sources;

/// <summary>
/// The cohort as a training file, with the hour of each snapshot beside (which is no feature: nobody knows it at triage).
/// </summary>
/// <param name="until">The last hour that is written.</param>
internal sealed class SnapshotFile(TextWriter output, int until = int.MaxValue)
{
    public int Rows { get; private set; }

    public int Septic { get; private set; }

    public int Stays { get; private set; }

    public void WriteHeader()
    {
        string[] before = [SepsisSchema.PatientId, SepsisSchema.Site, SepsisSchema.Hour];
        output.Write(string.Join(',', [.. before, .. Measurements.ModelInputs.Select(m => m.Name), SepsisSchema.Label]) + "\n");
    }

    public void Write(Stay stay)
    {
        Stays++;
        foreach (var snapshot in stay.Snapshots().TakeWhile(snapshot => snapshot.Hour <= until))
            Write(snapshot);
    }

    private void Write(Snapshot snapshot)
    {
        Rows++;
        output.Write(CsvText.Escape(snapshot.Patient));
        output.Write(',');
        output.Write(CsvText.Escape(snapshot.Site));
        output.Write(',');
        Write(snapshot.Hour);
        foreach (var measurement in Measurements.ModelInputs)
        {
            output.Write(',');
            if (snapshot.Reading.IsKnown(measurement))
                Write(snapshot.Reading[measurement]);
        }

        if (snapshot.Septic)
            Septic++;
        output.Write(snapshot.Septic ? ",1\n" : ",0\n");
    }

    private void Write(double value)
    {
        Span<char> text = stackalloc char[32];
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        output.Write(text[..length]);
    }
}
