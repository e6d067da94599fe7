namespace Sepsis.Domain.Models;

/// <summary>What the bundle was made of and with: enough to make it again, byte for byte.</summary>
public sealed record TrainingProvenance(
    string DataFile,
    string DataSha256,
    int Rows,
    int Patients,
    double Prevalence,
    int Folds,
    int Seed,
    IReadOnlyDictionary<string, string> Tools);
