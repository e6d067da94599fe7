using Sepsis.Domain;

namespace Sepsis.Api.Wire;

/// <summary>Kind of fault to HTTP status: the only such table.</summary>
internal static class ProblemStatus
{
    public static int Of(SepsisErrorKind kind) => kind switch
    {
        SepsisErrorKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        SepsisErrorKind.NotFound => StatusCodes.Status404NotFound,
        SepsisErrorKind.Conflict => StatusCodes.Status409Conflict,
        SepsisErrorKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        SepsisErrorKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        SepsisErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        SepsisErrorKind.TooMany => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status500InternalServerError,
    };
}
