using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;
using Sepsis.Domain;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Wire;

/// <summary>Every error body (RFC 9457).</summary>
/// <param name="Type">Names the kind of problem, stable.</param>
/// <param name="Title">The kind of problem, for a person.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Instance">The address that was asked.</param>
/// <param name="Code">Stable code; docs/errors.md lists every one.</param>
/// <param name="Detail">What is known beyond the title.</param>
/// <param name="Errors">Messages by field.</param>
/// <param name="Issues">Every fault of the input, all of them at once.</param>
/// <param name="TraceId">Names this request in the service's logs.</param>
public sealed record ProblemResponse(
    string Type,
    string Title,
    int Status,
    string Instance,
    string? Code = null,
    string? Detail = null,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors = null,
    IReadOnlyList<InputIssueResponse>? Issues = null,
    [property: JsonPropertyName("traceId")] string? TraceId = null)
{
    /// <summary>As the service knows them, for the record.</summary>
    [JsonIgnore]
    public IReadOnlyList<InputFault> Faults { get; init; } = [];

    private const string TypePrefix = "urn:sepsis:problem:";

    public static ProblemResponse From(SepsisException exception, HttpContext context)
    {
        if (exception.Error.Kind == SepsisErrorKind.Invalid)
            return From(exception.Faults, context);
        return From(exception.Error, exception.Message, context);
    }

    public static ProblemResponse From(SepsisError error, string detail, HttpContext context) =>
        Plain(error, context) with { Detail = detail };

    /// <summary>Also the problem of one row of a batch.</summary>
    public static ProblemResponse From(IReadOnlyList<InputFault> faults, HttpContext context) => Plain(
        SepsisError.InvalidInput, context) with
    {
        Errors = faults.GroupBy(fault => fault.Field)
            .ToDictionary(field => field.Key, IReadOnlyList<string> (field) => [.. field.Select(fault => fault.Message)]),
        Issues = [.. faults.Select(InputIssueResponse.From)],
        Faults = faults,
    };

    /// <summary>A status that HTTP itself explains.</summary>
    public static ProblemResponse From(int status, HttpContext context)
    {
        var title = ReasonPhrases.GetReasonPhrase(status);
        return new(TypeOf(title), title, status, context.Request.Path, TraceId: Trace(context));
    }

    private static ProblemResponse Plain(SepsisError error, HttpContext context) => new(
        TypeOf(error.Name), error.Title, ProblemStatus.Of(error.Kind), context.Request.Path, error.Code, TraceId: Trace(context));

    private static string TypeOf(string name) => TypePrefix + JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    internal static string Trace(HttpContext context) => Activity.Current?.Id ?? context.TraceIdentifier;

    public override string ToString() => $"ProblemResponse {Status} {Code} (values withheld)";
}

/// <summary>One fault of one field, with what is needed to mend it.</summary>
/// <param name="Field">The field; "body" where the body as a whole is at fault.</param>
/// <param name="Code">Stable: docs/errors.md lists every one.</param>
/// <param name="Message">For a person to read.</param>
/// <param name="Received">What was received; never an identifier.</param>
/// <param name="Minimum">Lowest value accepted.</param>
/// <param name="Maximum">Highest value accepted.</param>
/// <param name="Unit">UCUM unit of the value and its range.</param>
/// <param name="Hint">What was probably meant.</param>
public sealed record InputIssueResponse(
    string Field,
    [property: JsonConverter(typeof(SnakeCase<InputFaultCode>))] InputFaultCode Code,
    string Message,
    JsonElement? Received = null,
    double? Minimum = null,
    double? Maximum = null,
    string? Unit = null,
    string? Hint = null)
{
    public static InputIssueResponse From(InputFault fault) => new(
        fault.Field, fault.Code, fault.Message, fault.Received is null ? null : JsonElement.Parse(fault.Received),
        fault.Minimum, fault.Maximum, fault.Unit, fault.Hint);

    public override string ToString() => $"InputIssueResponse {Field} {Code} (values withheld)";
}

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
