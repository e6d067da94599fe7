using Sepsis.Domain.Answers;

namespace Sepsis.Api.Assess;

/// <summary>Something that was not supplied: the assessment was made without it, and nothing normal put in its place.</summary>
/// <param name="Item">The input.</param>
/// <param name="UsedBy">model, where the model looks at it, and the scores it could still change.</param>
public sealed record MissingResponse(string Item, IReadOnlyList<string> UsedBy)
{
    public static MissingResponse From(MissingItem missing)
    {
        ArgumentNullException.ThrowIfNull(missing);
        return new(missing.Item, missing.UsedBy);
    }
}
