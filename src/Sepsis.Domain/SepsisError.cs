using System.Runtime.CompilerServices;
using static Sepsis.Domain.SepsisErrorKind;

namespace Sepsis.Domain;

/// <summary>What kind of fault it is; the API turns the kind into a status, and nothing else does.</summary>
public enum SepsisErrorKind
{
    Invalid,
    NotFound,
    Conflict,
    Unavailable,

    /// <summary>Nobody known asks.</summary>
    Unauthenticated,

    /// <summary>Somebody known asks for what is not theirs.</summary>
    Forbidden,

    /// <summary>Somebody asks more often than is let in.</summary>
    TooMany,
}

/// <summary>A stable code that is never reused, with its kind. All of them are listed in docs/errors.md.</summary>
/// <param name="Name">The constant below; the problem type on the wire is made of it.</param>
public sealed record SepsisError(string Code, SepsisErrorKind Kind, string Title, [CallerMemberName] string Name = "")
{
    // SEP1xx: what the caller sent.
    public static readonly SepsisError InvalidInput = new("SEP101", Invalid, "The patient data are not usable");

    // SEP2xx: the model that serves.
    public static readonly SepsisError NoModel = new("SEP201", Unavailable, "No verified model is serving");
    public static readonly SepsisError UnknownModel = new("SEP202", NotFound, "No model of that name is serving");
    public static readonly SepsisError EngineFault = new("SEP203", Unavailable, "A model engine failed");
    public static readonly SepsisError UnknownBundle = new("SEP205", NotFound, "No bundle of that name is in the library");
    public static readonly SepsisError NoModelBefore = new("SEP206", Conflict, "No model served before this one");
    public static readonly SepsisError NoShadow = new("SEP207", NotFound, "No model answers in the shadow");

    // SEP3xx: the bundle on disk.
    public static readonly SepsisError BundleMissing = new("SEP301", Unavailable, "There is no model bundle there");
    public static readonly SepsisError ManifestUnreadable = new("SEP302", Unavailable, "The manifest cannot be read");
    public static readonly SepsisError FormatTooNew = new("SEP303", Unavailable, "The bundle is of a format this service does not know");
    public static readonly SepsisError FileMissing = new("SEP304", Unavailable, "A file of the bundle is missing");
    public static readonly SepsisError HashMismatch = new("SEP305", Unavailable, "A file of the bundle is not the one the manifest names");
    public static readonly SepsisError FeatureMismatch =
        new("SEP306", Unavailable, "The bundle's features are not the ones this service knows");
    public static readonly SepsisError NumberInvalid = new("SEP307", Unavailable, "A number in the bundle is not possible");
    public static readonly SepsisError MemberUnreadable = new("SEP308", Unavailable, "A member model cannot be loaded by its engine");
    public static readonly SepsisError GoldenMismatch = new("SEP309", Unavailable, "The bundle does not reproduce its golden rows");
    public static readonly SepsisError UnsafePath = new("SEP310", Unavailable, "The manifest names a file outside the bundle");
    public static readonly SepsisError NotBlessed = new("SEP312", Unavailable, "No gate has blessed the bundle");
    public static readonly SepsisError ScorerMismatch = new("SEP313", Unavailable, "The trees are not scored as ML.NET scores them");
    public static readonly SepsisError FormatTooOld = new("SEP314", Unavailable, "The bundle is of a format that is no longer read");
    public static readonly SepsisError TreesUnusable = new("SEP315", Invalid, "Trees grown elsewhere cannot be taken");

    // SEP4xx: the records.
    public static readonly SepsisError AuditUnavailable = new("SEP401", Unavailable, "Records cannot be kept");
    public static readonly SepsisError UnknownAssessment = new("SEP402", NotFound, "No assessment of that identifier is kept");

    // SEP5xx: who asks, and how often.
    public static readonly SepsisError CredentialMissing = new("SEP501", Unauthenticated, "A key or a token is needed");
    public static readonly SepsisError CredentialRefused = new("SEP502", Unauthenticated, "The key or token lets nobody in");
    public static readonly SepsisError RoleMissing = new("SEP503", Forbidden, "The key or token may not do this");
    public static readonly SepsisError TooManyRequests = new("SEP504", TooMany, "More requests than one caller is answered");
    public static readonly SepsisError TooBusy = new("SEP505", Unavailable, "More requests than the service answers at once");
    public static readonly SepsisError AuthorityAway = new("SEP506", Unavailable, "The directory that signs tokens does not answer");
    public static readonly SepsisError KeyNameTaken = new("SEP507", Conflict, "A key of that name was made before");
    public static readonly SepsisError TookTooLong = new("SEP508", Unavailable, "The request took longer than is allowed");

    /// <summary>Whether a bundle on disk is at fault.</summary>
    public bool IsOfBundle => Code.StartsWith("SEP3", StringComparison.Ordinal);

    /// <summary>The same fault where it stands against what was asked for, and not against what serves.</summary>
    public SepsisError AsConflict() => this with { Kind = SepsisErrorKind.Conflict };

    public static IReadOnlyList<SepsisError> All { get; } =
    [
        InvalidInput, NoModel, UnknownModel, EngineFault, UnknownBundle, NoModelBefore, NoShadow,
        BundleMissing, ManifestUnreadable, FormatTooNew, FileMissing, HashMismatch, FeatureMismatch, NumberInvalid, MemberUnreadable,
        GoldenMismatch, UnsafePath, NotBlessed, ScorerMismatch, FormatTooOld, TreesUnusable,
        AuditUnavailable, UnknownAssessment,
        CredentialMissing, CredentialRefused, RoleMissing, TooManyRequests, TooBusy, AuthorityAway, KeyNameTaken, TookTooLong,
    ];
}
