using System.Globalization;
using Sepsis.Training.Data;
using Sepsis.Training.Data.Anomalies;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Tests.Data;

/// <summary>
/// 400 made-up patients, every fourth with the outcome, in whom nothing is odd: a heart rate, a bilirubin and a grade that
/// say a little. A test makes one thing odd.
/// </summary>
internal sealed record MadeData
{
    private const int DefaultPatients = 400;

    public int Patients { get; init; } = DefaultPatients;

    public IEnumerable<string> Columns { get; init; } = ["id", "heart_rate", "bilirubin", "grade", "outcome"];

    public Func<int, bool> Outcome { get; init; } = patient => patient % 4 == 0;

    public Func<int, string> Id { get; init; } = patient => $"P{patient}";

    /// <summary>No two patients have the same.</summary>
    public Func<int, string> HeartRate { get; init; } = patient => Text(60 + patient * 7919 % 401 * 0.1);

    public Func<int, string> Bilirubin { get; init; } = patient => Text(0.4 + patient * 31 % 17 * 0.05);

    public Func<int, string> Grade { get; init; } = patient => (patient * 13 % 7 % 3) switch { 0 => "low", 1 => "medium", _ => "high" };

    /// <summary>Lines put after the others.</summary>
    public string Tail { get; init; } = "";

    public PrevalenceRange? Expected { get; init; }

    public static DataSchema Schema { get; } = new()
    {
        SchemaVersion = DataSchema.Format,
        Name = "made",
        Outcome = "an outcome",
        Target = new("outcome", ["1"], ["0"]),
        Id = "id",
        Site = null,
        Age = null,
        Missing = [""],
        Features =
        [
            new("heart_rate", FeatureType.Number, "/min", 10, 300),
            new("bilirubin", FeatureType.Number, "mg/dL", 0, 60) { Typical = 1.1, OtherUnits = [new("umol/L", 1 / 17.1, 0)] },
            new("grade", FeatureType.Category, "", 0, 2)
            {
                Words = new Dictionary<string, double?> { ["low"] = 0, ["medium"] = 1, ["high"] = 2 },
            },
        ],
        Derived = [],
        Ascending = [],
        Subgroups = [],
        Ignored = [],
    };

    public IReadOnlyList<AnomalyEvidence> Anomalies()
    {
        using var folder = new TempFolder();
        using var file = DataFile.Open(folder.Write("made.csv", Csv()));
        var schema = Schema with { ExpectedPrevalence = Expected };
        return AnomalyFinder.Find(CohortReader.Read(file, schema, new Progress<double>(), CancellationToken.None));
    }

    public string Csv() => string.Join(',', Columns) + "\n" + string.Concat(Enumerable.Range(0, Patients).Select(Row)) + Tail;

    private string Row(int patient) => string.Join(',', Columns.Select(column => column switch
    {
        "id" => Id(patient),
        "heart_rate" => HeartRate(patient),
        "bilirubin" => Bilirubin(patient),
        "grade" => Grade(patient),
        "outcome" => Outcome(patient) ? "1" : "0",
        _ => "x",
    })) + "\n";

    public static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
