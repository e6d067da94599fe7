namespace Sepsis.Api.Hosting;

/// <summary>What the console shows: one line for a person while developing, elsewhere one JSON object for whatever collects them.</summary>
internal static class ConsoleLines
{
    /// <summary>RFC 3339, as in records and answers.</summary>
    private const string TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";

    public static void Configure(WebApplicationBuilder builder)
    {
        // A caller that sends a traceparent (W3C Trace Context) finds its own trace id in every line of its request.
        builder.Logging.Configure(logging => logging.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
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
