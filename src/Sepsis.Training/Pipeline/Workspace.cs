using System.Text.Json;
using Sepsis.Training.Commands;
using Sepsis.Training.Data;
using Sepsis.Training.Evidence;
using Sepsis.Training.Fit;
using Sepsis.Training.Fit.Keras;
using Sepsis.Training.Fit.LightGbm;

namespace Sepsis.Training.Pipeline;

/// <summary>
/// One run: its data, its work folder, and what the stages have made so far, read from the folder where the stage
/// that made it was passed over.
/// </summary>
internal sealed class Workspace(string dataPath, WorkFolder folder, Terminal terminal, Workspace? family = null)
{
    private readonly Dictionary<string, object> _made = [];

    public string DataPath => dataPath;

    public WorkFolder Folder => folder;

    /// <summary>Whose set this is; null of the whole.</summary>
    public Workspace? Family => family;

    public Terminal Terminal => terminal;

    /// <summary>Changes the time a training takes and nothing else, so it is no stage's option.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    public CancellationToken Cancellation { get; init; }

    public DataSchema Schema => Get(SchemaFile.Name, () => SchemaFile.Read(folder.Read(SchemaFile.Name), SchemaFile.Name));

    public Cohort Cohort => Get(nameof(Cohort), () => family is null ? ReadCohort(Schema) : family.Cohort.By(Schema));

    public IReadOnlyList<AnomalyEvidence> Anomalies => Get(AnomalyFile.Name, () => AnomalyFile.Read(folder.Read(AnomalyFile.Name)));

    public FoldSplit Split => Get(FoldSplitFile.Name, () => FoldSplitFile.Read(folder.Read(FoldSplitFile.Name), Cohort.Matrix.Rows));

    public ParameterChoice Parameters => Get(ParameterFile.Name, () => ParameterFile.Read(folder.Read(ParameterFile.Name)));

    public Evaluation Evaluation => Get(Evaluation.File, () => EvaluationFile.Read(folder.Read(Evaluation.File)));

    /// <summary>Of the members of the ensemble, in voting order.</summary>
    /// <param name="rounds">At most so many trees and epochs; null: until nothing more is gained.</param>
    /// <param name="trees">Grown elsewhere; null: here.</param>
    public IReadOnlyList<IMemberTrainer> Trainers(int? rounds, TreesFiles? trees) =>
    [
        trees is null ? new LightGbmTrainer(Threads, rounds) : new ImportedTrees(trees),
        new NeuralNetworkTrainer(new KerasTools { Announce = terminal.Error.WriteLine }, Threads, rounds),
    ];

    /// <summary>Where the stages work for a set of the family: the same data and folds, in a folder of its own.</summary>
    public Workspace For(SenderSet set) => For(set, terminal, Threads);

    public Workspace For(SenderSet set, Terminal its, int threads) =>
        new(dataPath, folder.Below($"sets/{set.Name}"), its, this) { Threads = threads, Cancellation = Cancellation };

    /// <summary>Sets are trained at the same time and ask their family.</summary>
    public T Get<T>(string name, Func<T> read)
        where T : class
    {
        lock (_made)
        {
            if (!_made.TryGetValue(name, out var made))
                _made[name] = made = read();
            return (T)made;
        }
    }

    /// <summary>Writes what a stage made, and keeps it for the next.</summary>
    public void Put<T>(string file, T made, byte[] content)
        where T : class
    {
        folder.Write(file, content);
        _made[file] = made;
    }

    public Cohort ReadBy(DataSchema schema)
    {
        var cohort = ReadCohort(schema);
        _made[nameof(Cohort)] = cohort;
        return cohort;
    }

    private Cohort ReadCohort(DataSchema schema)
    {
        using var file = DataFile.Open(dataPath);
        return terminal.Progress.Run(
            $"Reading {Path.GetFileName(dataPath)}", progress => CohortReader.Read(file, schema, progress, Cancellation));
    }
}

/// <summary>The files between the stages. Each is written aside and takes its name when it is whole.</summary>
internal sealed class WorkFolder(string path)
{
    public WorkFolder Below(string name) => new(PathOf(name));

    public bool Has(string file) => File.Exists(PathOf(file));

    public byte[] Read(string file)
    {
        try
        {
            return File.ReadAllBytes(PathOf(file));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnusableDataException($"{file} is not in the work folder {path}: the stage that writes it has not been run there.");
        }
    }

    public void Write(string file, ReadOnlySpan<byte> content)
    {
        using var aside = new AtomicFile(PathOf(file));
        aside.Stream.Write(content);
        aside.Keep();
    }

    /// <returns>SHA-256 of the file; null where there is none.</returns>
    public string? HashOf(string file) => Has(file) ? DataFile.Sha256(PathOf(file)) : null;

    private string PathOf(string file) => Path.Combine([path, .. file.Split('/')]);
}

/// <summary>How the files between the stages are written and read, where they are JSON of no other form.</summary>
internal static class StageJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static byte[] Write<T>(T made) => JsonSerializer.SerializeToUtf8Bytes(made, Options);

    /// <param name="content">Of the file.</param>
    /// <param name="name">Of the file, for whoever spoiled it.</param>
    /// <param name="options">Where it holds more than plain values.</param>
    public static T Read<T>(ReadOnlySpan<byte> content, string name, JsonSerializerOptions? options = null)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(content, options ?? Options) ?? throw new JsonException("null");
        }
        catch (JsonException fault)
        {
            throw new UnusableDataException($"{name}: {fault.Message}");
        }
    }
}
