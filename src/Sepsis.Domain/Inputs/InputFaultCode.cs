namespace Sepsis.Domain.Inputs;

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
