using System.ComponentModel.DataAnnotations;

namespace Sepsis.Api.Access;

/// <summary>Whether somebody without a key is answered, and which web pages may ask.</summary>
public sealed class AccessOptions : IValidatableObject
{
    public const string Section = "Access";

    /// <summary>True: everybody may do everything. False: never, not even while developing. Left out: while developing, on loopback addresses.</summary>
    public bool? AllowAnonymous { get; set; }

    /// <summary>Origins of web pages that may ask, such as https://triage.hospital.example; none by default.</summary>
    public IReadOnlyList<string> CorsOrigins { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => CorsOrigins
        .Where(origin => !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.GetLeftPart(UriPartial.Authority) == origin))
        .Select(origin => new ValidationResult($"{Section}:{nameof(CorsOrigins)}: {origin} is not an origin, such as https://triage.hospital.example."));
}
