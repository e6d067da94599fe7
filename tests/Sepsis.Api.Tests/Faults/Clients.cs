using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Sepsis.Api.Tests.Faults;

/// <summary>
/// Some clients that ask one after the other, at one service or in turn at several, and remember every answer they got whole.
/// </summary>
internal sealed class Clients : IAsyncDisposable
{
    private const string Patient =
        """{"patient_id":"MRN-77","heart_rate":118,"respiratory_rate":26,"temperature":38.6,"age":67,"lactate_level":3.1}""";

    private readonly ConcurrentBag<Guid> _acknowledged = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Stopwatch _running = Stopwatch.StartNew();
    private readonly List<HttpClient> _services;
    private readonly Task _lanes;
    private int _refused;
    private int _unexpected;
    private int _unanswered;

    public Clients(IEnumerable<Uri> services, int lanes = 8)
    {
        _services = [.. services.Select(service => new HttpClient { BaseAddress = service })];
        _lanes = Task.WhenAll(Enumerable.Range(0, lanes).Select(lane => Task.Run(() => AskAsync(lane))));
    }

    /// <summary>Of every answer that arrived whole.</summary>
    public IReadOnlyCollection<Guid> Acknowledged => _acknowledged;

    /// <summary>Answered with 503.</summary>
    public int Refused => _refused;

    /// <summary>Answered with anything else.</summary>
    public int Unexpected => _unexpected;

    /// <summary>Not reached, or cut off.</summary>
    public int Unanswered => _unanswered;

    public double PerSecond => _acknowledged.Count / _running.Elapsed.TotalSeconds;

    public async Task AnsweredAsync(int more)
    {
        for (var (waited, from) = (Stopwatch.StartNew(), _acknowledged.Count); _acknowledged.Count < from + more; await Task.Delay(10))
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(1),
                $"{_acknowledged.Count - from} answers in a minute; {_refused} refused, {_unanswered} unanswered");
    }

    public async Task RefusedAsync()
    {
        for (var waited = Stopwatch.StartNew(); _refused == 0; await Task.Delay(10))
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(1), "not refused in a minute");
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _lanes;
        _running.Stop();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _services.ForEach(service => service.Dispose());
        _stop.Dispose();
    }

    private async Task AskAsync(int lane)
    {
        for (var turn = lane; !_stop.IsCancellationRequested; turn++)
        {
            try
            {
                using var answer = await _services[turn % _services.Count]
                    .PostAsync("/api/v1/assessments", new StringContent(Patient, Encoding.UTF8, "application/json"));
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    _acknowledged.Add(JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync())
                        .RootElement.GetProperty("assessment_id").GetGuid());
                    continue;
                }

                Interlocked.Increment(ref answer.StatusCode == HttpStatusCode.ServiceUnavailable ? ref _refused : ref _unexpected);
            }
            catch (HttpRequestException)
            {
                Interlocked.Increment(ref _unanswered);
            }

            await Task.Delay(5);
        }
    }
}
