namespace Sepsis.Domain.Answers;

/// <summary>How far an input, or all of them together, lie from what the model was trained on. On the wire in snake_case.</summary>
public enum InputRarity
{
    Usual,

    /// <summary>Rarer than about one training row in a thousand: a warning.</summary>
    Unusual,

    /// <summary>Beyond all that was seen in training: a probability would be an extrapolation.</summary>
    Extrapolated,
}
