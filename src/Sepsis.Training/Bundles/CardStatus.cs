namespace Sepsis.Training.Bundles;

internal enum CardStatus
{
    Provided,

    /// <summary>A legal answer, and one that has to be said.</summary>
    NotAvailable,

    NotApplicable,
}
