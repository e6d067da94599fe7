namespace Sepsis.Training.Evidence;

/// <param name="ReferencePrevalence">The share with the outcome in the data the bundle's probabilities were calibrated on.</param>
/// <param name="Absent">Inputs the bundle looks at and these data have no value of.</param>
/// <param name="Cleaning">What was done to the data on the way in, a sentence each.</param>
internal sealed record UnseenDataEvidence(
    string File,
    string Sha256,
    bool Synthetic,
    int Rows,
    int Patients,
    int Positives,
    double Prevalence,
    double ReferencePrevalence,
    IReadOnlyList<string> Absent,
    IReadOnlyList<string> Cleaning);
