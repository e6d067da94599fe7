using System.ComponentModel.DataAnnotations;

namespace Sepsis.Infrastructure.Access;

/// <summary>The directory whose tokens are accepted beside keys, where there is one.</summary>
public sealed class AuthorityOptions : IValidatableObject
{
    public const string Section = "Access";

    /// <summary>Its address; below it lies .well-known/openid-configuration. https, but for a loopback address.</summary>
    public Uri? Authority { get; set; }

    /// <summary>The issuer in its tokens, where it is another than the one it says of itself.</summary>
    public string? Issuer { get; set; }

    /// <summary>This service's name in its tokens.</summary>
    public string? Audience { get; set; }

    /// <summary>The claim that lists roles; a claim `scope`, separated by spaces, is read beside it.</summary>
    [Required]
    public string RolesClaim { get; set; } = "roles";

    /// <summary>By how much the directory's clock may differ from ours.</summary>
    [Range(0, 300)]
    public int ClockSkewSeconds { get; set; } = 30;

    /// <summary>Each token lets in once, told by its jti.</summary>
    public bool RequireJti { get; set; }

    /// <summary>
    /// Tokens remembered: those that were read, so that the next request needs no cryptography, or the jti of those used up.
    /// </summary>
    [Range(1, 10_000_000)]
    public int RememberedTokens { get; set; } = 10_000;

    /// <summary>A token signed with a key that is not known has the directory's keys read anew, but not more often than this.</summary>
    [Range(0, 3600)]
    public int KeyRefreshSeconds { get; set; } = 10;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Authority is null)
            yield break;
        if (!Authority.IsAbsoluteUri
            || !(Authority.Scheme == Uri.UriSchemeHttps || (Authority.Scheme == Uri.UriSchemeHttp && Authority.IsLoopback)))
            yield return new($"{Section}:{nameof(Authority)} must be an https address: who can change its answers decides who is let in.");
        if (string.IsNullOrWhiteSpace(Audience))
            yield return new($"{Section}:{nameof(Audience)} must name this service, or tokens made for others would let in here.");
    }
}
