using System.Collections.Concurrent;
using System.Text.Json;
using Sepsis.Api.Tests.Hosting;
using Sepsis.Application.Records;

namespace Sepsis.Api.Tests.Models;

/// <summary>
/// Two kept bundles take turns a hundred times while several callers ask without pause, alone and in batches. Memory and
/// handles are looked at by tests/faults/swaps, in a process where nothing else runs.
/// </summary>
public sealed class SwapUnderLoadTests
{
    private const int Swaps = 100;
    private const int Callers = 3;

    private static readonly string[] Patients =
        [
            .. new[] { 62, 88, 104, 118, 131, 150 }.Select(
                rate => Requests.PatientWithHeartRate(rate).Replace(
                    "}", ",\"lactate_level\":" + (rate / 50.0).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture) + "}",
                    StringComparison.Ordinal))];

    private static readonly string Batch = $$"""{"patients":[{{string.Join(',', Patients)}}]}""";

    [Fact]
    public async Task Activate_AHundredTimesUnderLoad_EveryAnswerIsWhollyOfTheBundleItNames()
    {
        using var host = new RealHost();
        using var client = host.CreateClient();
        var expected = new Dictionary<string, double[]>();
        foreach (var bundle in new[] { "first", "third" })
        {
            var hash = await ActivateAsync(client, bundle);
            expected[hash] = [.. await Task.WhenAll(Patients.Select(patient => AskAsync(client, patient, expected: null)))];
        }

        Assert.All(expected.Values.First().Zip(expected.Values.Last()), pair => Assert.NotEqual(pair.First, pair.Second));
        var (stop, answers) = (false, new ConcurrentBag<int>());
        var callers = Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            var answered = 0;
            while (!Volatile.Read(ref stop))
                answered += caller == 0
                    ? await AskBatchAsync(client, expected)
                    : await AskOneAsync(client, answered % Patients.Length, expected);
            answers.Add(answered);
        })).ToArray();
        for (var i = 0; i < Swaps; i++)
            await ActivateAsync(client, i % 2 == 0 ? "first" : "third");
        Volatile.Write(ref stop, true);
        await Task.WhenAll(callers);
        Assert.All(answers, answered => Assert.True(answered > Swaps / 2, $"only {answered} answers"));
        Assert.Equal((Swaps + 3, 1, 0), (host.Predictors.Opened, host.Predictors.Alive, host.Predictors.Misused));
        Assert.Equal(Swaps + 3, host.Records.Of(AuditKind.Model).Count);
    }

    private static async Task<string> ActivateAsync(HttpClient client, string bundle)
    {
        using var response = await client.PostAsync($"/api/v1/models/{bundle}/activate", null);
        Assert.Equal(200, (int)response.StatusCode);
        var serving = (await response.JsonAsync()).GetProperty("serving");
        Assert.Equal(bundle, serving.GetProperty("bundle").GetString());
        return serving.GetProperty("bundle_sha256").GetString()!;
    }

    private static async Task<int> AskOneAsync(HttpClient client, int patient, Dictionary<string, double[]> expected)
    {
        await AskAsync(client, Patients[patient], (expected, patient));
        return 1;
    }

    private static async Task<double> AskAsync(HttpClient client, string patient, (Dictionary<string, double[]> Of, int Patient)? expected)
    {
        using var response = await client.PostAsync("/api/v1/assessments", patient);
        Assert.Equal(200, (int)response.StatusCode);
        var answer = await response.JsonAsync();
        if (expected is { } known)
            Check(answer, known.Of, known.Patient);
        return answer.GetProperty("risk_probability").GetDouble();
    }

    private static async Task<int> AskBatchAsync(HttpClient client, Dictionary<string, double[]> expected)
    {
        using var response = await client.PostAsync("/api/v1/assessments/batch", Batch);
        Assert.Equal(200, (int)response.StatusCode);
        var rows = (await response.JsonAsync()).GetProperty("results").EnumerateArray().Select(row => row.GetProperty("assessment"))
            .ToList();
        // One lease for all of them.
        Assert.Single(rows.Select(Hash).Distinct());
        for (var i = 0; i < rows.Count; i++)
            Check(rows[i], expected, i);
        return rows.Count;
    }

    private static void Check(JsonElement answer, Dictionary<string, double[]> expected, int patient) =>
        Assert.Equal(expected[Hash(answer)][patient], answer.GetProperty("risk_probability").GetDouble());

    private static string Hash(JsonElement answer) => answer.GetProperty("model").GetProperty("bundle_sha256").GetString()!;
}
