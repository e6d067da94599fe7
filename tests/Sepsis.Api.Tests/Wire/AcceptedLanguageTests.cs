using Sepsis.Api.Wire;
using Sepsis.Application.Assess;

namespace Sepsis.Api.Tests.Wire;

public sealed class AcceptedLanguageTests
{
    [Theory]
    [InlineData(null, "en")]
    [InlineData("", "en")]
    [InlineData("*", "en")]
    [InlineData("fr", "fr")]
    [InlineData("ID", "id")]
    [InlineData("in-ID", "id")]
    [InlineData("fr-CA;q=0.9, en;q=0.8", "fr")]
    [InlineData("fr-CA;q=0.7, en;q=0.8", "en")]
    [InlineData("en;q=0.2 , id ; q=0.3", "id")]
    [InlineData("de, id;q=0.5", "id")]
    [InlineData("de, pt-BR", "en")]
    [InlineData("de, *;q=0.5, fr;q=0.4", "en")]
    [InlineData("en;q=0, *;q=0.1", "fr")]
    [InlineData("fr;q=0", "en")]
    [InlineData("id, fr", "id")]
    [InlineData("fr;q=abc", "en")]
    [InlineData("fr;q=2", "en")]
    [InlineData("fr;q=-1", "en")]
    [InlineData("fr;q=NaN", "en")]
    [InlineData("fr;q=0.5;q=0.6", "en")]
    [InlineData("fr;level=1", "en")]
    [InlineData(";;,=,q=1,-", "en")]
    [InlineData("nonsense, fr;q=0.1", "fr")]
    [InlineData("french", "en")]
    public void Choose_Header_TakesTheBestWeightedLanguageWeHave(string? header, string language) =>
        Assert.Equal(language, AcceptedLanguage.Choose(header));

    [Fact]
    public void Supported_Languages_AreThree() => Assert.Equal(["en", "fr", "id"], Languages.Supported);
}
