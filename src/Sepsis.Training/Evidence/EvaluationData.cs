namespace Sepsis.Training.Evidence;

/// <param name="Sites">Rows by site, empty where the data name none.</param>
/// <param name="Features">What the models look at, in their order, derived ones included.</param>
/// <param name="NotUsed">Inputs without any value in these data: accepted by the service and not looked at.</param>
/// <param name="Cleaning">What was done to the data on the way in, a sentence each.</param>
internal sealed record EvaluationData(
    string File,
    string Sha256,
    bool Synthetic,
    int Rows,
    int Patients,
    int IndependentGroups,
    int Positives,
    double Prevalence,
    IReadOnlyDictionary<string, int> Sites,
    IReadOnlyList<string> Features,
    IReadOnlyList<string> NotUsed,
    IReadOnlyList<string> Cleaning);
