using System.Text.Json;
using Sepsis.Api.Records;

namespace Sepsis.Api.OpenApi;

/// <summary>Made-up records for the document.</summary>
internal static class RecordExamples
{
    private static readonly OutcomeResponse Outcome = new(1, "chart_review", new(2026, 8, 24, 7, 0, 0, TimeSpan.Zero), new(2026, 8, 25, 10, 12, 0, TimeSpan.Zero), "quality-office");

    public static StoredAssessmentResponse Assessment { get; } = new(
        RiskExamples.Assessment.AssessmentId,
        RiskExamples.Assessment.AssessedAt,
        "ward-7",
        "/api/v1/assessments",
        "5f0c1a9be2d34c77a1b2c3d4e5f60718",
        null,
        JsonElement.Parse("""{"heart_rate":118,"respiratory_rate":26,"temperature":37.1,"lactate_level":3.1,"age":67}"""u8),
        JsonElement.Parse("""{"sepsis_risk_prediction":1,"risk_probability":0.78,"risk_level":"high","threshold":0.35,"members":[0.8,0.74]}"""u8),
        JsonElement.Parse("""{"name":"icu-2019","version":"1.0.0","bundle_sha256":"8f0a7a1b"}"""u8),
        Outcome,
        [Outcome]);

    public static StoredAssessmentsResponse Page { get; } = new([Assessment], "1042");

    public static RecordedOutcomeResponse Recorded { get; } = new(Assessment.AssessmentId, Outcome, 0);

    public static AuditVerificationResponse Verification { get; } = new(true, 1042, 1, 1042, 0, null, null);

    public const string Lines = """{"patient_id":"5f0c1a9be2d34c77a1b2c3d4e5f60718","assessment_id":"0198d3a0-7c1e-7b3a-9f00-2b1c5d6e7f80","assessed_at":"2026-08-23T09:30:00.000000Z","heart_rate":118,"sepsis_risk":1}""" + "\n";

    public const string Csv = "patient_id,assessment_id,assessed_at,heart_rate,...,sepsis_risk\n5f0c1a9be2d34c77a1b2c3d4e5f60718,0198d3a0-7c1e-7b3a-9f00-2b1c5d6e7f80,2026-08-23T09:30:00.000000Z,118,...,1\n";
}
