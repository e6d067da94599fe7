using Sepsis.Training.Evidence;

namespace Sepsis.Training.Bundles;

/// <summary>What a card is written from.</summary>
/// <param name="BundleFormat">The format_version of the bundle.</param>
/// <param name="Attribution">Null where nobody said whose data they are.</param>
internal sealed record CardSubject(
    string Name,
    string Version,
    int BundleFormat,
    Evaluation Evaluation,
    GateDecision Gate,
    CardTexts Texts,
    DataAttribution? Attribution);
