using Sepsis.Training.Data;
using YamlDotNet.RepresentationModel;

namespace Sepsis.Training.Bundles;

/// <summary>
/// Whose data the model learned from, as their provider wants it said: given by a person, never guessed from a file's name.
/// </summary>
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

/// <summary>A data attribution as a YAML file, such as attributions/physionet-challenge-2019.yaml.</summary>
internal static class AttributionFile
{
    private static readonly string[] s_keys = ["name", "licence", "address", "setting", "patients", "outcome", "limits", "citations"];

    public static DataAttribution Read(string path) => YamlFile.Read(path, "a data attribution", Make);

    private static DataAttribution? Make(YamlMappingNode root, YamlFaults faults)
    {
        var entry = new YamlEntry(root, faults);
        foreach (var key in entry.Keys.Except(s_keys))
            entry.Refuse(key, $"is not known; there are {string.Join(", ", s_keys)}");
        foreach (var key in s_keys.Where(key => key is "name" or "licence" or "citations" && !entry.Has(key)))
            entry.Refuse($"'{key}' is missing");
        var (name, licence, citations) = (entry.Text("name"), entry.Text("licence"), entry.Texts("citations"));
        var (address, setting, patients, outcome) = (
            entry.Text("address"), entry.Text("setting"), entry.Text("patients"), entry.Text("outcome"));
        var limits = entry.Texts("limits") ?? [];
        return name is null || licence is null || citations is null
            ? null
            : new(name, licence, address, setting, patients, outcome, limits, citations);
    }
}
