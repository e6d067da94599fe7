namespace Sepsis.Training.Bundles;

/// <param name="Value">Null unless provided.</param>
/// <param name="Evidence">Where the answer comes from; of one that is not there, why.</param>
internal sealed record CardAnswer(string? Value, CardStatus Status, string Evidence)
{
    public static CardAnswer Provided(string value, string evidence) => new(value, CardStatus.Provided, evidence);

    public static CardAnswer NotAvailable(string why) => new(null, CardStatus.NotAvailable, why);

    /// <summary>What only a person can say, and may have left unsaid.</summary>
    public static CardAnswer Declared(string? value, string whyNot = "Those who trained the model have not stated it.") =>
        string.IsNullOrWhiteSpace(value) ? NotAvailable(whyNot) : Provided(value.Trim(), "Stated by those who trained the model.");
}
