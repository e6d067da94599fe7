namespace Sepsis.Training.Bundles;

/// <summary>What a committee must be able to read before it relies on a number of this model: model-card.json.</summary>
/// <param name="DataSha256">Of the file the model was made from.</param>
/// <param name="Verdict">Of the gate.</param>
/// <param name="Attributes">The 31 source attributes, in order, none left blank.</param>
internal sealed record ModelCard(
    string Name,
    string Version,
    string Outcome,
    int BundleFormat,
    string DataSha256,
    string Verdict,
    bool Forced,
    IReadOnlyList<string> Warnings,
    DataAttribution? Data,
    IReadOnlyList<CardRow> Attributes)
{
    public static ModelCard Of(CardSubject subject)
    {
        var answers = Answers(subject);
        return new(
            subject.Name,
            subject.Version,
            subject.Evaluation.Outcome,
            subject.BundleFormat,
            subject.Evaluation.Data.Sha256,
            subject.Gate.Verdict,
            subject.Gate.Forced,
            [.. CardWarnings.Of(subject)],
            subject.Attribution,
            [.. SourceAttribute.All.Select(attribute => Row(attribute, answers[attribute.Key]))]);
    }

    private static Dictionary<string, CardAnswer> Answers(CardSubject subject) => new(
    [
        .. DeclaredAnswers.Of(subject),
        .. DevelopmentAnswers.Of(subject),
        .. ValidationAnswers.Of(subject.Evaluation),
        .. PerformanceAnswers.Of(subject.Evaluation),
    ]);

    private static CardRow Row(SourceAttribute attribute, CardAnswer answer) =>
        new(attribute.Number, attribute.Key, attribute.Attribute, answer.Value, answer.Status, answer.Evidence);
}
