using Sepsis.Client;

namespace Sepsis.Clients.Tests;

public sealed class CSharpClientTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly PatientRequest Patient = new()
    {
        Patient_id = "P001",
        Heart_rate = 118,
        Respiratory_rate = 26,
        Temperature = 38.6,
        Wbc_count = 15.2,
        Lactate_level = 3.1,
        Age = 67,
        Num_comorbidities = 2,
    };

    private readonly SepsisClient _client = new(new HttpClient { BaseAddress = service.Address });

    [Fact]
    public async Task Predict_OnePatient_GivesBothFields()
    {
        var answer = await _client.PredictAsync(Patient);
        Assert.InRange(answer.Risk_probability, 0, 1);
        Assert.InRange(answer.Sepsis_risk_prediction, 0, 1);
    }

    [Fact]
    public async Task PredictPatient_OnePatient_IsAWord()
    {
        var answer = await _client.PredictPatientAsync(Patient);
        Assert.Contains(answer.Prediction, (string[])["Positive", "Negative"]);
    }

    [Fact]
    public async Task Assess_OnePatient_AgreesWithPredict()
    {
        var assessment = await _client.AssessAsync(Patient);
        Assert.Equal((await _client.PredictAsync(Patient)).Risk_probability, assessment.Risk_probability);
        Assert.Equal(2, assessment.Members.Count);
        Assert.Equal((await _client.ListModelsAsync()).Models.Single().Bundle_sha256, assessment.Model.Bundle_sha256);
    }

    [Fact]
    public async Task Assess_Explained_NamesWhatDrivesIt()
    {
        var assessment = await _client.AssessAsync(Patient, explain: true, next: true, accept_Language: "fr");
        Assert.NotEmpty(assessment.Attributions!.Items);
        Assert.NotEmpty(assessment.Next_best_measurement!);
        Assert.NotNull(assessment.Agreement);
        Assert.Null((await _client.AssessAsync(Patient)).Attributions);
        Assert.Equal(7, assessment.Scores.News2.Items.Count);
    }

    [Fact]
    public async Task AssessBatch_OneFaultyRow_IsAnsweredForThatRow()
    {
        var faulty = new PatientRequest { Heart_rate = 118, Respiratory_rate = 26, Temperature = 101.3, Age = 67 };
        var answer = await _client.AssessBatchAsync(new() { Patients = [Patient, faulty, Patient] });
        Assert.Equal((2, 1), (answer.Assessed, answer.Rejected));
        var issue = answer.Results.ElementAt(1).Problem!.Issues!.Single();
        Assert.Equal(("temperature", 45.0), (issue.Field, issue.Maximum));
    }

    [Fact]
    public async Task Predict_IncoherentPatient_CarriesTheProblem()
    {
        var fault = await Assert.ThrowsAsync<SepsisApiException<ProblemResponse>>(
            () => _client.PredictAsync(new() { Heart_rate = 500, Respiratory_rate = 26, Temperature = 38, Age = 67 }));
        Assert.Equal(422, fault.StatusCode);
        Assert.Equal("heart_rate", fault.Result.Issues!.Single().Field);
    }

    [Fact]
    public async Task GetModel_TheOneThatServes_HasItsCard()
    {
        var name = (await _client.ListModelsAsync()).Models.Single().Name;
        Assert.NotEmpty((await _client.GetModelAsync(name)).Model_card);
        await Assert.ThrowsAsync<SepsisApiException<ProblemResponse>>(() => _client.GetModelAsync("nobody"));
    }

    [Theory]
    [InlineData(PatientRequestSex.Male)]
    [InlineData(PatientRequestSex.Female)]
    [InlineData(PatientRequestSex.Unknown)]
    public async Task Predict_Sex_IsSentInTheServicesWords(PatientRequestSex sex)
    {
        var answer = await _client.PredictAsync(new() { Heart_rate = 118, Respiratory_rate = 26, Temperature = 38.6, Age = 67, Sex = sex });
        Assert.InRange(answer.Risk_probability, 0, 1);
    }

    [Fact]
    public async Task Assess_VerySickPatient_HasALevelOfTwoWords()
    {
        var worst = new PatientRequest
        {
            Heart_rate = 130,
            Respiratory_rate = 30,
            Temperature = 39,
            Age = 75,
            Lactate_level = 5,
            Wbc_count = 18,
        };
        Assert.Equal(RiskLevel.Very_high, (await _client.AssessAsync(worst)).Risk_level);
    }
}
