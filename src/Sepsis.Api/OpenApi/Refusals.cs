using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sepsis.Api.Wire;
using Sepsis.Domain;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.OpenApi;

/// <summary>A problem that a route answers with: which, and when it comes.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RefusesAttribute : ProducesResponseTypeAttribute<ProblemResponse>, IAnswer
{
    private readonly string? _error;

    /// <param name="status">Its status.</param>
    /// <param name="error">The name of a <see cref="SepsisError"/>. Left out where the status alone says what it is.</param>
    public RefusesAttribute(int status, string? error = null)
        : base(status, MediaTypes.Problem)
    {
        _error = error;
        Description = Refusals.Usual(status)?.Description ?? Refusals.Named(error)?.Title;
    }

    public AnswerExample Example(string path) => AnswerExample.Of(Refusals.Problem(StatusCode, _error, path));
}

/// <summary>Problems for the document, made by the code that makes the real ones.</summary>
internal static class Refusals
{
    private const string TraceId = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static readonly Dictionary<int, (SepsisError? Error, string Description)> s_usual = new()
    {
        [StatusCodes.Status401Unauthorized] =
            (SepsisError.CredentialMissing, "No key or token came with the request, or it lets nobody in"),
        [StatusCodes.Status403Forbidden] = (SepsisError.RoleMissing, "The key or token may not do this"),
        [StatusCodes.Status413PayloadTooLarge] = (null, "The body is too large: 1 MiB, or 16 MiB for a batch"),
        [StatusCodes.Status415UnsupportedMediaType] = (null, "The content type is not one this address takes"),
        [StatusCodes.Status422UnprocessableEntity] =
            (SepsisError.InvalidInput, "The input cannot be used: all of its faults, each with field, code, range and hint"),
        [StatusCodes.Status429TooManyRequests] =
            (SepsisError.TooManyRequests, "One key, or one address, asks more often than it is answered; "
                + "Retry-After says when to ask again"),
        [StatusCodes.Status503ServiceUnavailable] = (SepsisError.NoModel, Unavailable),
    };

    public const string NothingThere = "There is no such thing here";

    public const string Unavailable = "No verified model serves, or too many ask at once; Retry-After says when to ask again";

    private static readonly InputFault[] s_faults =
    [
        ReadingRules.Check(Measurements.HeartRate, double.NaN)!,
        ReadingRules.Check(Measurements.Temperature, 101.3)!,
    ];

    /// <summary>What a status means wherever it comes; null where that is for the route to say.</summary>
    public static (SepsisError? Error, string Description)? Usual(int status) => s_usual.TryGetValue(status, out var usual) ? usual : null;

    /// <summary>What is answered to whoever is not let in, wherever they ask.</summary>
    public static IAnswer? OfEveryRoute(string status) =>
        SecurityRequirements.Refusals.Contains(status) ? new RefusesAttribute(int.Parse(status, CultureInfo.InvariantCulture)) : null;

    public static SepsisError? Named(string? error) => error is null ? null : SepsisError.All.Single(known => known.Name == error);

    public static ProblemResponse Problem(int status, string? error, string path)
    {
        var context = new DefaultHttpContext();
        context.Request.Path = path;
        var problem = (Named(error) ?? Usual(status)?.Error) switch
        {
            null => ProblemResponse.From(status, context),
            { Kind: SepsisErrorKind.Invalid } => ProblemResponse.From(s_faults, context),
            var named => ProblemResponse.From(status == StatusCodes.Status409Conflict ? named.AsConflict() : named, named.Title, context),
        };
        return problem.Status == status
            ? problem with { TraceId = TraceId }
            : throw new InvalidOperationException($"{error} is no answer {status}.");
    }
}
