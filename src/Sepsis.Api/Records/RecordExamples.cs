using System.Text.Json;
using Sepsis.Api.Assess;
using Sepsis.Api.OpenApi;

namespace Sepsis.Api.Records;

/// <summary>Made-up records for the document.</summary>
internal static class RecordExamples
{
    private static readonly OutcomeResponse s_outcome = new(
        1, "chart_review", new(2026, 8, 24, 7, 0, 0, TimeSpan.Zero), new(2026, 8, 25, 10, 12, 0, TimeSpan.Zero), "quality-office");

    private static readonly StoredAssessmentResponse s_assessment = new(
        AssessExamples.Full.AssessmentId,
        AssessExamples.Full.AssessedAt,
        "ward-7",
        "/api/v1/assessments",
        "5f0c1a9be2d34c77a1b2c3d4e5f60718",
        null,
        JsonElement.Parse("""{"heart_rate":118,"respiratory_rate":26,"temperature":37.1,"lactate_level":3.1,"age":67}"""u8),
        ["core", "lactate"],
        JsonElement.Parse(
            """{"sepsis_risk_prediction":1,"risk_probability":0.78,"risk_level":"high","threshold":0.35,"members":[0.8,0.74]}"""u8),
        JsonElement.Parse("""{"name":"icu-2019","version":"1.0.0","bundle_sha256":"8f0a7a1b"}"""u8),
        s_outcome,
        [s_outcome]);

    public static AnswerExample Assessment => AnswerExample.Of(s_assessment);

    public static AnswerExample Page => AnswerExample.Of<StoredAssessmentsResponse>(new([s_assessment], "1042"));

    public static AnswerExample Recorded => AnswerExample.Of<RecordedOutcomeResponse>(new(s_assessment.AssessmentId, s_outcome, 0));

    public static AnswerExample Verification => AnswerExample.Of<AuditVerificationResponse>(new(true, 1042, 1, 1042, 0, null, null));

    public static AnswerExample Export => new(
        null,
        "patient_id,assessment_id,assessed_at,heart_rate,...,sepsis_risk\n"
        + "5f0c1a9be2d34c77a1b2c3d4e5f60718,0198d3a0-7c1e-7b3a-9f00-2b1c5d6e7f80,2026-08-23T09:30:00.000000Z,118,...,1\n",
        """
        {"patient_id":"5f0c1a9be2d34c77a1b2c3d4e5f60718","assessment_id":"0198d3a0-7c1e-7b3a-9f00-2b1c5d6e7f80",
        """
        + """
        "assessed_at":"2026-08-23T09:30:00.000000Z","heart_rate":118,"sepsis_risk":1}
        """ + "\n");
}
