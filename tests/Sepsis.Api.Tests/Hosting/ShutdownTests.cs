using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Sepsis.Api.Tests.Hosting;

public sealed class ShutdownTests
{
    /// <summary>What deploy/ and docs/operations.md count on: each gives the service longer than this before it is killed.</summary>
    [Fact]
    public void Stop_RequestsBeingAnswered_HaveThirtySeconds()
    {
        using var host = new SepsisHost();
        Assert.Equal(TimeSpan.FromSeconds(30), host.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout);
    }
}
