using System.Text.RegularExpressions;
using Sepsis.Api.Tests.Hosting;

namespace Sepsis.Api.Tests.Limits;

/// <summary>
/// Requests that two readers would cut differently (RFC 9112, section 11.2): what is hidden in them must be answered by nobody. In
/// each the hidden request asks for the health, which would be "OK".
/// </summary>
public sealed partial class SmugglingTests : IDisposable
{
    private const string Hidden = "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private readonly WireHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Post_TwoContentLengths_Is400() =>
        AssertOneAnswer(
            400, await _host.SendAsync($"{_host.Head()}Content-Length: 2\r\nContent-Length: {2 + Hidden.Length}\r\n\r\n{{}}{Hidden}"));

    [Fact]
    public async Task Post_ContentLengthBesideChunks_Is400() =>
        AssertOneAnswer(
            400, await _host.SendAsync($"{_host.Head()}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{Hidden}"));

    [Theory]
    [InlineData("Transfer-Encoding: chunked, identity")]
    [InlineData("Transfer-Encoding: xchunked")]
    [InlineData("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity")]
    public async Task Post_LastCodingIsNotChunked_Is400(string coding) =>
        AssertOneAnswer(400, await _host.SendAsync($"{_host.Head()}{coding}\r\n\r\n0\r\n\r\n{Hidden}"));

    [Theory]
    [InlineData("Content-Length: 2, 2")]
    [InlineData("Content-Length: 0x2")]
    [InlineData("Content-Length: -1")]
    public async Task Post_LengthThatIsNone_Is400(string length) =>
        AssertOneAnswer(400, await _host.SendAsync($"{_host.Head()}{length}\r\n\r\n{{}}"));

    [Theory]
    [InlineData("X-One: a\r\n Transfer-Encoding: chunked")]
    [InlineData("X-One : a")]
    [InlineData("X-One: a\rX-Two: b")]
    [InlineData("X-One: a\0b")]
    [InlineData("X One: a")]
    [InlineData(": a")]
    public async Task Post_FoldedOrBrokenHeader_Is400(string header) =>
        AssertOneAnswer(400, await _host.SendAsync($"{_host.Head()}{header}\r\nContent-Length: 2\r\n\r\n{{}}"));

    [Theory]
    [InlineData("zz\r\n{}\r\n0\r\n\r\n")]
    [InlineData("-1\r\n{}\r\n0\r\n\r\n")]
    [InlineData("fffffffffffffffff\r\n{}\r\n")]
    [InlineData("2\r\n{}xx0\r\n\r\n")]
    public async Task Post_BrokenChunk_Is422AndTheConnectionIsClosed(string chunks) =>
        AssertOneAnswer(422, await _host.SendAsync($"{_host.Head()}Transfer-Encoding: chunked\r\n\r\n{chunks}{Hidden}"));

    /// <summary>So that the tests above would see a second answer.</summary>
    [Fact]
    public async Task Post_TwoRequestsOneAfterTheOther_AreBothAnswered()
    {
        var answers = await _host.SendAsync($"{_host.Head()}Content-Length: {Requests.Patient.Length}\r\n\r\n{Requests.Patient}{Hidden}");
        Assert.Equal(2, Answers().Count(answers));
        Assert.EndsWith("OK", answers, StringComparison.Ordinal);
    }

    private static void AssertOneAnswer(int status, string answers)
    {
        Assert.StartsWith($"HTTP/1.1 {status} ", answers, StringComparison.Ordinal);
        Assert.Equal(1, Answers().Count(answers));
    }

    [GeneratedRegex("HTTP/1\\.1 [0-9]{3} ")]
    private static partial Regex Answers();
}
