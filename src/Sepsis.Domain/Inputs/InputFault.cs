namespace Sepsis.Domain.Inputs;

/// <summary>One fault of one field of a body, with what is needed to mend it.</summary>
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

/// <summary>Why an input cannot be used. On the wire in snake_case; a name is never reused for another meaning.</summary>
public enum InputFaultCode
{
    /// <summary>The body is empty.</summary>
    EmptyBody,

    /// <summary>The body is not JSON.</summary>
    MalformedJson,

    /// <summary>The body is JSON, but not an object.</summary>
    NotAnObject,

    /// <summary>A required field is absent or null.</summary>
    Missing,

    /// <summary>The field is of another type.</summary>
    WrongType,

    /// <summary>A number was sent as text.</summary>
    NumberAsText,

    /// <summary>No such field is known.</summary>
    UnknownField,

    /// <summary>The same field twice.</summary>
    DuplicateField,

    /// <summary>NaN, an infinity, or a number too large to be one.</summary>
    NotFinite,

    /// <summary>Outside what a living patient can have.</summary>
    OutOfRange,

    /// <summary>A count that is not a whole number.</summary>
    NotWhole,

    /// <summary>A word that is not among those known.</summary>
    UnknownWord,

    /// <summary>Too long, or holding characters an identifier cannot have.</summary>
    InvalidIdentifier,

    /// <summary>Text that is no time with its offset from UTC.</summary>
    NotATime,

    /// <summary>A time that has not come yet.</summary>
    InTheFuture,

    /// <summary>Values that cannot be true together.</summary>
    Incoherent,

    /// <summary>A patient the model was not made for.</summary>
    OutsidePopulation,

    /// <summary>More patients in one request than are allowed.</summary>
    TooManyPatients,
}
