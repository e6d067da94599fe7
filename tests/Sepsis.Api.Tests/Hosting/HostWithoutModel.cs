namespace Sepsis.Api.Tests.Hosting;

public sealed class HostWithoutModel : SepsisHost
{
    protected override bool Serves => false;
}
