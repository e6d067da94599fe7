namespace Sepsis.Training.Bundles;

/// <summary>Whose data the model learned from, as their provider wants it said: given by a person, never guessed from a file's name.</summary>
/// <param name="Setting">Where the data were collected.</param>
/// <param name="Patients">Who is in them and who is not.</param>
/// <param name="Outcome">How the outcome was recognised.</param>
/// <param name="Limits">What a user must know of them, a sentence each.</param>
internal sealed record DataAttribution(
    string Name,
    string Licence,
    string? Address,
    string? Setting,
    string? Patients,
    string? Outcome,
    IReadOnlyList<string> Limits,
    IReadOnlyList<string> Citations);
