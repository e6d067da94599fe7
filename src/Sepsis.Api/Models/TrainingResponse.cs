using Sepsis.Domain.Models;

namespace Sepsis.Api.Models;

/// <summary>What the model was made of and with.</summary>
/// <param name="DataFile">The training data's file name.</param>
/// <param name="DataSha256">Of its bytes.</param>
/// <param name="Rows">Rows learned from.</param>
/// <param name="Patients">Patients they belong to.</param>
/// <param name="Prevalence">Share of rows with sepsis.</param>
/// <param name="Folds">Of the cross-validation.</param>
/// <param name="Seed">The same seed gives the same bundle.</param>
/// <param name="Tools">Versions of what trained it.</param>
public sealed record TrainingResponse(
    string DataFile,
    string DataSha256,
    int Rows,
    int Patients,
    double Prevalence,
    int Folds,
    int Seed,
    IReadOnlyDictionary<string, string> Tools)
{
    public static TrainingResponse From(TrainingProvenance training) => new(
        training.DataFile, training.DataSha256, training.Rows, training.Patients, training.Prevalence, training.Folds, training.Seed, training.Tools);
}
