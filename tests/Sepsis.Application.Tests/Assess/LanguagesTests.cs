using Sepsis.Application.Assess;

namespace Sepsis.Application.Tests.Assess;

public sealed class LanguagesTests
{
    [Fact]
    public void Supported_Languages_AreThree() => Assert.Equal(["en", "fr", "id"], Languages.Supported);
}
