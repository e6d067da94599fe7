using Sepsis.Api.Tests.Hosting;

namespace Sepsis.Api.Tests.Models;

public sealed class ModelsControllerTests(SepsisHost host) : IClassFixture<SepsisHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task List_AModelServes_NamesIt() => Assert.Equal(
        $$"""{"models":[{"name":"test-ensemble","version":"7","bundle_sha256":"{{FakeBundle.Sha256}}"}]"""
        + ""","library":[{"name":"broken","serving":false,"shadow":false},{"name":"other","serving":false,"shadow":false}"""
        + """,{"name":"test","serving":true,"shadow":false}]}""",
        await _client.GetStringAsync("/api/v1/models"));

    [Fact]
    public async Task Get_TheModel_ShowsManifestMetricsAndCard()
    {
        using var response = await _client.GetAsync($"/api/v1/models/{FakeBundle.Name}");
        var model = await response.JsonAsync();
        Assert.Equal(7, model.GetProperty("features").GetArrayLength());
        Assert.Equal("""{"name":"trees","kind":"light_gbm","file":"trees.txt","sha256":"aa","weight":0.6}""",
            model.GetProperty("members")[0].GetRawText());
        Assert.Equal("""{"ensemble":{"auc_roc":{"mean":0.86,"standard_deviation":0.01}}}""", model.GetProperty("metrics").GetRawText());
        Assert.Equal("""{"level":"very_high","from":0.8,"event_rate":0.5,"likelihood_ratio":9.4}""",
            model.GetProperty("risk_bands")[3].GetRawText());
        Assert.Equal("""{"description":"Synthetic adults","synthetic":true,"minimum_age":18,"maximum_age":120}""",
            model.GetProperty("population").GetRawText());
        Assert.Equal("# Card", model.GetProperty("model_card").GetString());
        Assert.Equal(1, model.GetProperty("golden_rows").GetInt32());
    }

    [Fact]
    public async Task OperatingPoints_TheModel_ShowsWhatEachThresholdFindsAndCosts()
    {
        using var response = await _client.GetAsync($"/api/v1/models/{FakeBundle.Name}/operating-points");
        var answer = await response.JsonAsync();
        Assert.Equal(0.2, answer.GetProperty("prevalence").GetDouble());
        Assert.Equal("""
            {"threshold":0.42,"sensitivity":0.8,"sensitivity_interval":{"lower":0.7,"upper":0.9},"specificity":0.7,"ppv":0.4,
            "ppv_interval":{"lower":0.25,"upper":0.5},"npv":0.93,"alerts_per_100":40,"alerts_per_100_interval":{"lower":35,"upper":45},
            "number_needed_to_evaluate":2.5,"number_needed_to_evaluate_interval":{"lower":2,"upper":4}}
            """.ReplaceLineEndings(""), Assert.Single(answer.GetProperty("points").EnumerateArray()).GetRawText());
    }
}
