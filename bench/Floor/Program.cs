using System.Text.Json.Serialization;

// The floor under any ASP.NET Core service: bind the same body, answer a constant.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, FloorJson.Default));
var app = builder.Build();
var answer = new Answer(1, 0.78);
app.MapPost("/predict", (Patient patient) => answer);
app.Run();

internal sealed record Patient(
    [property: JsonPropertyName("patient_id")] string? PatientId,
    [property: JsonPropertyName("heart_rate")] double HeartRate,
    [property: JsonPropertyName("respiratory_rate")] double RespiratoryRate,
    [property: JsonPropertyName("temperature")] double Temperature,
    [property: JsonPropertyName("wbc_count")] double? WbcCount,
    [property: JsonPropertyName("lactate_level")] double? LactateLevel,
    [property: JsonPropertyName("age")] double Age,
    [property: JsonPropertyName("num_comorbidities")] double? NumComorbidities);

internal sealed record Answer(
    [property: JsonPropertyName("sepsis_risk_prediction")] int Prediction,
    [property: JsonPropertyName("risk_probability")] double Probability);

[JsonSerializable(typeof(Patient))]
[JsonSerializable(typeof(Answer))]
internal sealed partial class FloorJson : JsonSerializerContext;
