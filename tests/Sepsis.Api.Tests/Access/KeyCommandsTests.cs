using Sepsis.Api.Access;
using Sepsis.Application.Access;

namespace Sepsis.Api.Tests.Access;

public sealed class KeyCommandsTests : IDisposable
{
    private readonly FakeKeyStore _store = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task Add_NameAndRoles_PrintsAKeyThatLetsIn()
    {
        Assert.Equal(0, await RunAsync("add", "--name", "triage", "--roles", "predict,read", "--expires", "2999-01-01"));
        var text = _output.ToString().Trim();
        Assert.Matches("^sepsis_[a-z2-7]{8}_[A-Za-z0-9_-]{43}$", text);
        using var ring = new KeyRing(_store, TimeProvider.System);
        await ring.RefreshAsync(CancellationToken.None);
        Assert.Equal(new Caller("triage", Roles.Predict | Roles.Read), ring.Admit(text)?.Caller);
    }

    [Fact]
    public async Task ListAndRevoke_Key_ShowNoSecret()
    {
        await RunAsync("add", "--name", "triage", "--roles", "predict");
        var secret = _output.ToString().Trim()[16..];
        _output.GetStringBuilder().Clear();
        Assert.Equal(0, await RunAsync("list"));
        Assert.Contains("in use", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync("revoke", "triage"));
        Assert.Equal(0, await RunAsync("list"));
        Assert.Contains("revoked", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, _output.ToString() + _error, StringComparison.Ordinal);
    }

    /// <summary>A name with a line break would write a line of its own into logs and lists.</summary>
    [Theory]
    [InlineData("triage\nAccess open", "predict", null)]
    [InlineData("", "predict", null)]
    [InlineData("a very long name, with spaces", "predict", null)]
    [InlineData("triage", "predict,everything", null)]
    [InlineData("triage", "", null)]
    [InlineData("triage", "predict", "tomorrow")]
    [InlineData("triage", "predict", "2001-01-01")]
    public async Task Add_Unusable_IsToldInOneLine(string name, string roles, string? expires)
    {
        Assert.Equal(
            1,
            await RunAsync(["add", "--name", name, "--roles", roles, .. expires is null ? Array.Empty<string>() : ["--expires", expires]]));
        Assert.Single(_error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty((await _store.ReadAsync(CancellationToken.None)).Keys);
    }

    [Fact]
    public async Task Revoke_UnknownName_Fails() => Assert.Equal(1, await RunAsync("revoke", "nobody"));

    private Task<int> RunAsync(params string[] args) =>
        KeyCommands.RunAsync([KeyCommands.Name, .. args], _store, TimeProvider.System, _output, _error);
}
