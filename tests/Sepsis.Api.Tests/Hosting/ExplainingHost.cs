namespace Sepsis.Api.Tests.Hosting;

public sealed class ExplainingHost : SepsisHost
{
    protected override bool Explains => true;
}
