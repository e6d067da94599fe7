namespace Sepsis.Domain.Inputs;

/// <summary>One fault of one field, with what is needed to mend it.</summary>
public sealed record InputFault(string Field, InputFaultCode Code, string Message)
{
    /// <summary>The field's name where the body as a whole is at fault.</summary>
    public const string Body = "body";

    /// <summary>Nothing of the body could be read, so nothing can be said of its fields.</summary>
    public bool ConcernsBody => Code is InputFaultCode.EmptyBody or InputFaultCode.MalformedJson or InputFaultCode.NotAnObject;

    /// <summary>What was received, as a JSON literal; null where it must not or cannot be repeated (identifiers).</summary>
    public string? Received { get; init; }

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    public string? Unit { get; init; }

    public string? Hint { get; init; }

    /// <summary>The message and what was received hold patient values: only the caller may see them.</summary>
    public override string ToString() => $"InputFault {Field} {Code} (values withheld)";
}
