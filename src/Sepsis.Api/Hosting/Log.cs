namespace Sepsis.Api.Hosting;

/// <summary>Every message of the API. None takes a request, a value or an identifier.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "API            {Address}" + KnownRoutes.Predict + " and {Address}" + KnownRoutes.Assessments)]
    public static partial void ApiAt(ILogger logger, string address);

    [LoggerMessage(2, LogLevel.Information, "Documentation  {Address}" + KnownRoutes.Swagger)]
    public static partial void DocumentationAt(ILogger logger, string address);

    [LoggerMessage(3, LogLevel.Information, "Health         {Address}" + KnownRoutes.Health)]
    public static partial void HealthAt(ILogger logger, string address);

    [LoggerMessage(4, LogLevel.Warning, "{TraceId} not answered: {Code} {Reason}")]
    public static partial void Refused(ILogger logger, string? traceId, string code, string reason);

    [LoggerMessage(5, LogLevel.Error, "{TraceId} failed: {ExceptionTypes}\n{StackTrace}")]
    public static partial void Failed(ILogger logger, string? traceId, string exceptionTypes, string? stackTrace);

    [LoggerMessage(8, LogLevel.Error, "{TraceId} withheld: {Route} answered, and left no record of it.")]
    public static partial void Withheld(ILogger logger, string traceId, string route);

    [LoggerMessage(6, LogLevel.Information,
        "Access         open to everybody on this machine, while developing (Access__AllowAnonymous=false closes it)")]
    public static partial void OpenWhileDeveloping(ILogger logger);

    [LoggerMessage(7, LogLevel.Warning, "Access         open to everybody who can reach this service (Access:AllowAnonymous)")]
    public static partial void OpenOnPurpose(ILogger logger);
}

/// <summary>What the console shows: one line for a person while developing, elsewhere one JSON object for whatever collects them.</summary>
internal static class ConsoleFormat
{
    /// <summary>RFC 3339, as in records and answers.</summary>
    private const string TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";

    public static void Configure(WebApplicationBuilder builder)
    {
        // A caller that sends a traceparent (W3C Trace Context) finds its own trace id in every line of its request.
        builder.Logging.Configure(logging =>
            logging.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
        if (builder.Environment.IsDevelopment())
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        else
            builder.Logging.AddJsonConsole(console =>
            {
                console.IncludeScopes = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = TimestampFormat;
            });
    }
}
