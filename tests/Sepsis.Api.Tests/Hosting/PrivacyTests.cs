using System.Text.RegularExpressions;

namespace Sepsis.Api.Tests.Hosting;

/// <summary>Marked values and identifiers are sent in every way; no logger of this process may write one of them.</summary>
public sealed partial class PrivacyTests
{
    /// <summary>No other number of a log (a port, a time, an address) holds these digits.</summary>
    private static readonly string[] Marks = ["187.31337", "34.31337", "MRN-31337", "31337"];

    private const string Good =
        """{"patient_id":"MRN-31337","heart_rate":187.31337,"respiratory_rate":26,"temperature":34.31337,"age":67}""";

    /// <summary>Trace and span identifiers are random hexadecimal digits, which hold the mark once in some thousand runs.</summary>
    [GeneratedRegex("(?<![0-9a-f])31337|31337(?![0-9a-f])")]
    private static partial Regex MarkOutsideOfAnIdentifier();

    public static TheoryData<string> Bodies =>
    [
        Good,
        """{"patient_id":"MRN-31337\n","heart_rate":"187.31337","temperature":34.31337,"age":67}""",
        """{"patient_id":"MRN-31337","heart_rate":31337,"MRN-31337":34.31337}""",
        """{"patient_id":"MRN-31337","heart_rate":187.31337""",
        Good.Replace("187.31337", "299", StringComparison.Ordinal),
        $$"""{"patients":[{{Good}},{"patient_id":"MRN-31337","age":31337}]}""",
        $$$"""{"patient":{{{Good}}},"changes":{"heart_rate":34.31337,"pao2":187.31337,"patient_id":"MRN-31337"}}""",
        $$$"""{"patient":{{{Good}}},"changes":{"temperature":34.31337,"pao2":187.31337,"sofa_baseline":31337}}""",
        $$$"""{"patient":{{{Good}}},"changes":{"temperature":34.31337,"pao2":187.31337}}""",
        Good.Replace("}", ",\"urine_output_24h\":187.31337,\"measured_at\":{\"heart_rate\":\"31337\",\"MRN-31337\":\"31337\"}}",
            StringComparison.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Post_MarkedValues_AreInNoLogLine(string body)
    {
        await using var host = new ConsoleHost();
        using var client = host.CreateClient();
        string[] routes =
        [
            "/predict", "/predict/patient", "/api/v1/assessments?explain=true&next=true",
            "/api/v1/assessments/next-measurement", "/api/v1/assessments/what-if", "/api/v1/assessments/batch",
        ];
        foreach (var route in routes)
            (await client.PostAsync(route, body)).Dispose();
        (await client.PostAsync("/api/v1/assessments/batch", body, "application/x-ndjson")).Dispose();
        (await client.PostAsync("/predict", body, "text/plain")).Dispose();
        Assert.Contains(host.Log.Lines, line => line.Contains("/predict", StringComparison.Ordinal));
        Assert.Contains(host.Console.Lines, line => line.Contains("/predict", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, line => Marks.Any(mark => line.Contains(mark, StringComparison.Ordinal)));
        Assert.DoesNotContain(host.Console.Lines, MarkOutsideOfAnIdentifier().IsMatch);
    }

    [Fact]
    public async Task Predict_BadInput_IsNoError()
    {
        await using var host = new SepsisHost();
        using var client = host.CreateClient();
        (await client.PostAsync("/predict", "{}")).Dispose();
        Assert.DoesNotContain(host.Log.Lines,
            line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Predict_EngineBreaks_IsLoggedOnce()
    {
        await using var host = new SepsisHost();
        using var client = host.CreateClient();
        using var response = await client.PostAsync("/predict", Requests.PatientWithHeartRate((int)FakePredictor.Breaking));
        var error = Assert.Single(host.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
        Assert.Contains(nameof(InvalidOperationException), error, StringComparison.Ordinal);
        Assert.Contains(nameof(FakePredictor), error, StringComparison.Ordinal);
        Assert.Contains((await response.JsonAsync()).GetProperty("traceId").GetString()!, error, StringComparison.Ordinal);
    }
}
