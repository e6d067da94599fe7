using Sepsis.Training.Data;

namespace Sepsis.Training.Sources;

/// <summary>One CSV file of all hours, or a folder of the challenge's own .psv files, one for each patient.</summary>
internal static class PhysioNetSource
{
    private const int ProgressLines = 50_000;
    private const byte Pipe = (byte)'|';

    public static void Read(string path, Action<Stay> stay, IProgress<double> progress, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
            ReadFolder(path, stay, progress, cancellationToken);
        else
            ReadFile(path, stay, progress, cancellationToken);
    }

    private static void ReadFile(string path, Action<Stay> stay, IProgress<double> progress, CancellationToken cancellationToken)
    {
        using var file = DataFile.Open(path);
        PhysioNetFile.Read(new CsvReader(file.Content), Path.GetFileName(path), null, stay, line =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (line % ProgressLines == 0)
                progress.Report(file.Done);
        });
    }

    private static void ReadFolder(string path, Action<Stay> stay, IProgress<double> progress, CancellationToken cancellationToken)
    {
        // By name and not in the order of the disk: the same data give the same file.
        string[] files = [.. Directory.EnumerateFiles(path, "*.psv", SearchOption.AllDirectories).OrderBy(Path.GetFileName, StringComparer.Ordinal)];
        if (files.Length == 0)
            throw new UnusableDataException($"{path} holds no .psv file.");
        for (var i = 0; i < files.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var file = DataFile.Open(files[i]);
            PhysioNetFile.Read(new CsvReader(file.Content, Pipe), Path.GetFileName(files[i]), (Path.GetFileNameWithoutExtension(files[i]), SiteOf(files[i])), stay, _ => { });
            progress.Report((i + 1.0) / files.Length);
        }
    }

    /// <summary>The challenge keeps its two hospitals in folders training_setA and training_setB.</summary>
    private static string SiteOf(string file) => Path.GetFileName(Path.GetDirectoryName(file)) switch
    {
        "training_setA" or "training" => "A",
        "training_setB" => "B",
        _ => "",
    };
}
