using Sepsis.Api.Tests.Hosting;

namespace Sepsis.Api.Tests.Assess;

public sealed class PredictControllerTests(SepsisHost host) : IClassFixture<SepsisHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData(150, """{"sepsis_risk_prediction":1,"risk_probability":0.5}""")]
    [InlineData(126, """{"sepsis_risk_prediction":1,"risk_probability":0.42}""")]
    [InlineData(75, """{"sepsis_risk_prediction":0,"risk_probability":0.25}""")]
    public async Task Predict_Patient_AnswersExactlyTwoMembers(int heartRate, string expected)
    {
        using var response = await _client.PostAsync("/predict", Requests.PatientWithHeartRate(heartRate));
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(expected, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(150, null, "Positive", "text/plain")]
    [InlineData(75, null, "Negative", "text/plain")]
    [InlineData(75, "text/plain", "Negative", "text/plain")]
    [InlineData(75, "text/html, */*;q=0.8", "Negative", "text/plain")]
    [InlineData(75, "application/json;q=0.5, text/plain", "Negative", "text/plain")]
    [InlineData(150, "application/json", """{"prediction":"Positive"}""", "application/json")]
    [InlineData(75, "application/json, text/plain, */*", """{"prediction":"Negative"}""", "application/json")]
    public async Task PredictPatient_Accept_ChoosesTheForm(int heartRate, string? accept, string expected, string mediaType)
    {
        using var response = await _client.PostAsync("/predict/patient", Requests.PatientWithHeartRate(heartRate), accept: accept);
        Assert.Equal(expected, await response.Content.ReadAsStringAsync());
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData(
        """{"heart_rate":150,"respiratory_rate":26,"temperature":38.6,"age":67,"lactate_level":null,"sex":null,"patient_id":null}""")]
    [InlineData(
        """{"heart_rate":150,"respiratory_rate":26,"temperature":38.6,"age":67,"sex":"unknown","patient_id":12345678901234567890}""")]
    [InlineData(
        """{"heart_rat\u0065":1.5e2,"respiratory_rate":26.0,"temperature":38.6,"age":67,"num_comorbidities":2.0,"sex":"fem\u0061le"}""")]
    [InlineData("\ufeff \n{\"heart_rate\":150,\"respiratory_rate\":26,\"temperature\":38.6,\"age\":67} \r\n")]
    public async Task Predict_UnusualButSoundBody_IsRead(string body)
    {
        using var response = await _client.PostAsync("/predict", body);
        Assert.Equal("""{"sepsis_risk_prediction":1,"risk_probability":0.5}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON;charset=UTF-8")]
    public async Task Predict_ContentTypeWithCharset_IsTaken(string mediaType)
    {
        using var response = await _client.PostAsync("/predict", Requests.Patient, mediaType);
        Assert.Equal(200, (int)response.StatusCode);
    }
}
