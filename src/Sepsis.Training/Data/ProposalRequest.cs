namespace Sepsis.Training.Data;

/// <summary>What a person says of the file.</summary>
/// <param name="Name">Of the schema.</param>
/// <param name="Id">The column that tells patients apart; null where each row is a patient.</param>
/// <param name="Positive">The target's value that means it happened; null leaves it to the rules.</param>
/// <param name="Outcome">What the probability is of, in words.</param>
internal sealed record ProposalRequest(string Name, string Target, string? Id, string? Positive, string? Outcome);
