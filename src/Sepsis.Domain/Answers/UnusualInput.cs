namespace Sepsis.Domain.Answers;

/// <summary>One input of a patient that lies outside what training had.</summary>
/// <param name="Column">Its place among the inputs.</param>
/// <param name="IsAbove">Too high; else too low.</param>
/// <param name="UsualLow">19 of 20 training values were not below.</param>
/// <param name="UsualHigh">19 of 20 training values were not above.</param>
public sealed record UnusualInput(int Column, string Name, InputRarity Rarity, bool IsAbove, double UsualLow, double UsualHigh)
{
    public override string ToString() => $"UnusualInput {Name} (values withheld)";
}
