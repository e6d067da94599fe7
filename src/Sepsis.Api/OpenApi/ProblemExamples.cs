using Sepsis.Api.Wire;
using Sepsis.Domain;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.OpenApi;

/// <summary>Error bodies for the document, made by the code that makes the real ones.</summary>
internal static class ProblemExamples
{
    private const string TraceId = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    public static ProblemResponse Of(string operation, int status, string path)
    {
        var context = new DefaultHttpContext();
        context.Request.Path = path;
        var problem = (operation, status) switch
        {
            (_, StatusCodes.Status422UnprocessableEntity) => ProblemResponse.From(Faults, context),
            (_, StatusCodes.Status503ServiceUnavailable) => ProblemResponse.From(Expected(SepsisError.NoModel), context),
            ("activateModel" or "setShadow", StatusCodes.Status409Conflict) => ProblemResponse.From(Expected(SepsisError.HashMismatch.AsConflict()), context),
            ("rollbackModel", StatusCodes.Status409Conflict) => ProblemResponse.From(Expected(SepsisError.NoModelBefore), context),
            (_, StatusCodes.Status409Conflict) => ProblemResponse.From(Expected(SepsisError.NotInBundle), context),
            ("activateModel" or "setShadow", StatusCodes.Status404NotFound) => ProblemResponse.From(Expected(SepsisError.UnknownBundle), context),
            ("stopShadow" or "reportShadow", StatusCodes.Status404NotFound) => ProblemResponse.From(Expected(SepsisError.NoShadow), context),
            (_, StatusCodes.Status401Unauthorized) => ProblemResponse.From(Expected(SepsisError.CredentialMissing), context),
            (_, StatusCodes.Status403Forbidden) => ProblemResponse.From(Expected(SepsisError.RoleMissing), context),
            (_, StatusCodes.Status429TooManyRequests) => ProblemResponse.From(Expected(SepsisError.TooManyRequests), context),
            (_, StatusCodes.Status404NotFound) => ProblemResponse.From(Expected(SepsisError.UnknownModel), context),
            _ => ProblemResponse.From(status, context),
        };
        return problem with { TraceId = TraceId };
    }

    private static IReadOnlyList<InputFault> Faults { get; } =
    [
        ReadingRules.Check(Measurements.HeartRate, double.NaN)!,
        ReadingRules.Check(Measurements.Temperature, 101.3)!,
    ];

    private static SepsisException Expected(SepsisError error) => new(error, error.Title);
}
