namespace Sepsis.Domain.Vitals;

/// <summary>One fault of one field, with what is needed to mend it. Empty field: the body as a whole.</summary>
public sealed record InputFault(string Field, InputFaultCode Code, string Message)
{
    /// <summary>What was received, as a JSON literal; null where it must not or cannot be repeated (identifiers).</summary>
    public string? Received { get; init; }

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    public string? Unit { get; init; }

    public string? Hint { get; init; }

    /// <summary>The message and what was received hold patient values: only the caller may see them.</summary>
    public override string ToString() => $"InputFault {Field} {Code} (values withheld)";
}
