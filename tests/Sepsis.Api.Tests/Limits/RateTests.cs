using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Sepsis.Api.Limits;
using Sepsis.Api.Tests.Access;
using Sepsis.Application.Access;

namespace Sepsis.Api.Tests.Limits;

public sealed class RateTests
{
    [Fact]
    public async Task Predict_OneKeyTooOften_Is429AndOthersGoOn()
    {
        await using var host = new GuardedHost { Settings = { ["Limits:PerKeyPerSecond"] = "1" } };
        using var client = host.CreateClient();
        await AssertLimitedAsync(() => client.PredictAsync(host.KeyOf(Roles.Predict)), 200);
        using var other = await client.PredictAsync(host.All);
        Assert.Equal(200, (int)other.StatusCode);
    }

    [Fact]
    public async Task Predict_OneAddressTooOften_Is429AndHealthGoesOn()
    {
        using var host = new WireHost(("Limits:PerAddressPerSecond", "1"));
        using var client = host.Client();
        await AssertLimitedAsync(() => client.PredictAsync(host.Host.All), 200);
        for (var i = 0; i < 20; i++)
            Assert.Equal("OK", await client.GetStringAsync("/health"));
    }

    /// <summary>Whoever tries keys is slowed down; who shares the address and has a key is not.</summary>
    [Fact]
    public async Task Predict_ManyWrongKeys_Is429AndAKeyInUseGoesOn()
    {
        using var host = new WireHost(("Limits:FailedCredentialsPerMinute", "3"));
        using var client = host.Client();
        await AssertLimitedAsync(() => client.PredictAsync("sepsis_wrong"), 401);
        using var good = await client.PredictAsync(host.Host.All);
        Assert.Equal(200, (int)good.StatusCode);
    }

    [Fact]
    public async Task Predict_LimitsOff_AnswersAll()
    {
        using var host = new WireHost(
            ("Limits:PerAddressPerSecond", "0"), ("Limits:PerKeyPerSecond", "0"), ("Limits:ConcurrentRequests", "0"),
            ("Limits:FailedCredentialsPerMinute", "0"), ("Limits:RequestSeconds", "0"));
        using var client = host.Client();
        foreach (var _ in Enumerable.Range(0, 50))
        {
            using var good = await client.PredictAsync(host.Host.All);
            Assert.Equal(200, (int)good.StatusCode);
            using var wrong = await client.PredictAsync("sepsis_wrong");
            Assert.Equal(401, (int)wrong.StatusCode);
        }
    }

    [Fact]
    public async Task Predict_AllPlacesAndTheQueueTaken_Is503WithRetryAfter()
    {
        using var host = new WireHost(("Limits:ConcurrentRequests", "1"), ("Limits:QueuedRequests", "0"));
        using var holding = await HoldAsync(host);
        using var client = host.Client();
        using var refused = await client.PredictAsync(host.Host.All);
        Assert.Equal(503, (int)refused.StatusCode);
        Assert.Equal("SEP505", await refused.CodeAsync());
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal("OK", await client.GetStringAsync("/health"));
        await holding.WriteAsync("{}"u8.ToArray());
        Assert.Contains("422", await holding.ReadUntilAsync("\r\n\r\n"), StringComparison.Ordinal);
        using var after = await client.PredictAsync(host.Host.All);
        Assert.Equal(200, (int)after.StatusCode);
    }

    [Fact]
    public async Task Predict_LongerThanARequestMayTake_Is503()
    {
        using var host = new WireHost(("Limits:RequestSeconds", "1"));
        using var holding = await HoldAsync(host);
        var answer = await holding.ReadUntilAsync("SEP508");
        Assert.Contains("503", answer, StringComparison.Ordinal);
        Assert.Contains("Retry-After: ", answer, StringComparison.Ordinal);
    }

    /// <summary>One machine has a whole network of 64 bits to ask from.</summary>
    [Theory]
    [InlineData("10.0.0.1", "10.0.0.2", false)]
    [InlineData("10.0.0.1", "::ffff:10.0.0.1", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", true)]
    [InlineData("2001:db8:0:1::1", "2001:db8:0:2::1", false)]
    [InlineData("::1", "127.0.0.1", false)]
    public void AddressPrefix_TwoAddresses_AreOneWhereOneMachineHasBoth(string one, string other, bool same) =>
        Assert.Equal(same, AddressPrefix.Of(IPAddress.Parse(one)) == AddressPrefix.Of(IPAddress.Parse(other)));

    /// <summary>A request that is being read: the server has told it to go on, and it does not.</summary>
    private static async Task<WireHost.Connection> HoldAsync(WireHost host)
    {
        var connection = await host.OpenAsync();
        await connection.WriteAsync(Encoding.ASCII.GetBytes($"{host.Head()}Content-Length: 2\r\nExpect: 100-continue\r\n\r\n"));
        Assert.StartsWith("HTTP/1.1 100 ", await connection.ReadUntilAsync("\r\n\r\n"), StringComparison.Ordinal);
        return connection;
    }

    /// <summary>As usual at first, then 429; how many at first depends on how fast this machine asks.</summary>
    private static async Task AssertLimitedAsync(Func<Task<HttpResponseMessage>> ask, int usual)
    {
        for (var i = 0; i < 1000; i++)
        {
            using var response = await ask();
            if ((int)response.StatusCode == usual)
                continue;
            Assert.True(i >= 2);
            Assert.Equal(StatusCodes.Status429TooManyRequests, (int)response.StatusCode);
            Assert.Equal("SEP504", await response.CodeAsync());
            Assert.NotNull(response.Headers.RetryAfter?.Delta);
            return;
        }

        Assert.Fail("It was never limited.");
    }
}
