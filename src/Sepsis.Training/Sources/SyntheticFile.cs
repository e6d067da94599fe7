using System.Globalization;
using Sepsis.Domain.Inputs;
using Sepsis.Training.Data;

namespace Sepsis.Training.Sources;

/// <summary>Writes made-up patients as a training file. The file's name says what they are, wherever it goes.</summary>
internal static class SyntheticFile
{
    /// <summary>So often a patient is seen again.</summary>
    private const double SeenAgain = 0.2;

    private const int MaximumVisits = 4;
    private const int Block = 1000;

    public static void Write(string path, int rows, int seed, IProgress<double> progress, CancellationToken cancellationToken)
    {
        if (!TrainingDefaults.IsSynthetic(path))
            throw new UnusableDataException($"The file's name must contain \"{TrainingDefaults.SyntheticMark}\", so that nobody takes these patients for real ones.");
        using var file = new AsideFile(path);
        using (var writer = new StreamWriter(file.Stream, leaveOpen: true) { NewLine = "\n" })
        {
            writer.WriteLine(string.Join(',', [SepsisSchema.PatientId, .. Measurements.ModelInputs.Select(m => m.Name), SepsisSchema.Label]));
            var draws = new NormalDraws(seed);
            for (int row = 0, number = 1; row < rows; number++)
            {
                var patient = SyntheticPatient.Draw(draws);
                for (var visit = 0; visit == 0 || (visit < MaximumVisits && row < rows && draws.Chance(SeenAgain)); visit++, row++)
                    writer.WriteLine(Row(number, patient, draws));
                if (number % Block == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    progress.Report((double)row / rows);
                }
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        file.Keep();
    }

    private static string Row(int number, SyntheticPatient patient, NormalDraws draws)
    {
        var illness = Illness.Draw(patient, draws);
        var reading = OrderedTests.Keep(SyntheticReading.Draw(patient, illness, draws), illness, draws);
        var cells = Measurements.ModelInputs.Select(measurement => Text(measurement, reading[measurement]));
        return $"S{number.ToString("D6", CultureInfo.InvariantCulture)},{string.Join(',', cells)},{(illness.Septic ? 1 : 0)}";
    }

    private static string Text(Measurement measurement, double value)
    {
        if (double.IsNaN(value))
            return "";
        foreach (var (word, number) in measurement.Words)
            if (number == value)
                return word;
        return value.ToString("R", CultureInfo.InvariantCulture);
    }
}
