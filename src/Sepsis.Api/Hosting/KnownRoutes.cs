namespace Sepsis.Api.Hosting;

/// <summary>Every address of the service.</summary>
internal static class KnownRoutes
{
    public const string Health = "/health";
    public const string HealthLive = "/health/live";
    public const string HealthReady = "/health/ready";
    public const string Predict = "/predict";
    public const string PredictPatient = "/predict/patient";
    public const string Assessments = "/api/v1/assessments";
    public const string AssessmentsBatch = "/api/v1/assessments/batch";
    public const string NextMeasurement = "/api/v1/assessments/next-measurement";
    public const string WhatIf = "/api/v1/assessments/what-if";
    public const string StoredAssessment = "/api/v1/assessments/{id:guid}";
    public const string Outcome = "/api/v1/assessments/{id:guid}/outcome";
    public const string Export = "/api/v1/assessments/export";
    public const string AuditVerify = "/api/v1/audit/verify";
    public const string Models = "/api/v1/models";
    public const string Model = "/api/v1/models/{name}";
    public const string OperatingPoints = "/api/v1/models/{name}/operating-points";
    public const string ActivateModel = "/api/v1/models/{name}/activate";
    public const string RollbackModel = "/api/v1/models/rollback";
    public const string SetShadow = "/api/v1/models/{name}/shadow";
    public const string Shadow = "/api/v1/models/shadow";
    public const string ShadowReport = "/api/v1/models/shadow/report";
    public const string Swagger = "/swagger";
    public const string OpenApi = "/openapi/v1.json";
}
