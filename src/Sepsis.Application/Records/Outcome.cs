using System.Text.Json;

namespace Sepsis.Application.Records;

/// <summary>What became of a patient, as somebody said. A later word corrects an earlier one, and both are kept.</summary>
/// <param name="AssessmentId">Of which assessment.</param>
/// <param name="Sepsis">Whether sepsis came within the time the model foretells.</param>
/// <param name="Source">Who or what says so: chart_review, discharge_code.</param>
/// <param name="Time">When it was so.</param>
/// <param name="RecordedAt">When it was said.</param>
/// <param name="Caller">Who sent it.</param>
public sealed record Outcome(Guid AssessmentId, bool Sepsis, string Source, DateTimeOffset Time, DateTimeOffset RecordedAt, string Caller)
{
    public const string Label = "label";

    private const string SourceMember = "source";
    private const string TimeMember = "time";

    public AuditRecord ToRecord(string? patientKey) => RecordBody.Of(Guid.CreateVersion7(RecordedAt), RecordedAt, AuditKind.Outcome, Caller, AssessmentId, patientKey, this, static (json, outcome) =>
    {
        json.WriteNumber(Label, outcome.Sepsis ? 1 : 0);
        json.WriteString(SourceMember, outcome.Source);
        json.WriteString(TimeMember, outcome.Time);
    });

    public static Outcome From(StoredRecord stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        using var json = JsonDocument.Parse(stored.Record.Body);
        var body = json.RootElement;
        return new(
            stored.Record.Subject!.Value,
            body.GetProperty(Label).GetInt32() == 1,
            body.GetProperty(SourceMember).GetString()!,
            body.GetProperty(TimeMember).GetDateTimeOffset(),
            stored.Record.At,
            body.GetProperty(RecordBody.Caller).GetString()!);
    }

    public override string ToString() => $"Outcome of {AssessmentId} (values withheld)";
}
