using System.Text.Json;
using System.Text.Json.Serialization;
using Sepsis.Api.Assess;
using Sepsis.Api.Hosting;
using Sepsis.Api.Models;
using Sepsis.Api.Records;

namespace Sepsis.Api.Wire;

/// <summary>
/// Every answer's JSON (and the schema of what MVC binds), by generated code: snake_case, numbers are numbers, what is not known is
/// left out.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PredictionResponse))]
[JsonSerializable(typeof(PatientPredictionResponse))]
[JsonSerializable(typeof(AssessmentResponse))]
[JsonSerializable(typeof(BatchResponse))]
[JsonSerializable(typeof(NextMeasurementResponse))]
[JsonSerializable(typeof(ModelsResponse))]
[JsonSerializable(typeof(ModelResponse))]
[JsonSerializable(typeof(OperatingPointsResponse))]
[JsonSerializable(typeof(ActivationResponse))]
[JsonSerializable(typeof(ShadowResponse))]
[JsonSerializable(typeof(ShadowReportResponse))]
[JsonSerializable(typeof(WhatIfResponse))]
[JsonSerializable(typeof(StoredAssessmentResponse))]
[JsonSerializable(typeof(StoredAssessmentsResponse))]
[JsonSerializable(typeof(OutcomeRequest))]
[JsonSerializable(typeof(RecordedOutcomeResponse))]
[JsonSerializable(typeof(AuditVerificationResponse))]
[JsonSerializable(typeof(HealthResponse))]
[JsonSerializable(typeof(ProblemResponse))]
internal sealed partial class WireJson : JsonSerializerContext;

/// <summary>Enumerations go over the wire by name, in snake_case, never as numbers.</summary>
internal sealed class SnakeCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
