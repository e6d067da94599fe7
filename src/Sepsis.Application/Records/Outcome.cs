using System.Text.Json;
using Sepsis.Domain;

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

    public AuditRecord ToRecord(string? patientKey) =>
        RecordBody.Of(
            Guid.CreateVersion7(RecordedAt), RecordedAt, AuditKind.Outcome, Caller, AssessmentId, patientKey, this,
            static (json, outcome) =>
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

/// <summary>What was kept, and how many earlier words it corrects.</summary>
public sealed record RecordedOutcome(Outcome Outcome, int Corrects)
{
    public override string ToString() => "RecordedOutcome (values withheld)";
}

/// <summary>Assessments and what became of them, read from the records.</summary>
public static class ArchivedOutcomes
{
    /// <summary>The record of an assessment; anything else of that identifier is none.</summary>
    public static async Task<StoredRecord> FindAssessmentAsync(this IAuditArchive archive, Guid id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        return await archive.FindAsync(id, cancellationToken) is { Record.Kind: AuditKind.Assessment } assessment
            ? assessment
            : throw new SepsisException(
                SepsisError.UnknownAssessment, "It was never made here, was only a what-if, or has been removed when its time was over.");
    }

    /// <summary>Of each assessment in the order they were said: the last one counts.</summary>
    public static async Task<ILookup<Guid, Outcome>> OutcomesOfAsync(
        this IAuditArchive archive, IReadOnlyCollection<Guid> assessments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        var outcomes = new List<Outcome>();
        await foreach (var record in archive.ReadAsync(new(AuditKind.Outcome, Subjects: assessments), cancellationToken))
            outcomes.Add(Outcome.From(record));
        return outcomes.ToLookup(outcome => outcome.AssessmentId);
    }

    /// <summary>The last word on each assessment.</summary>
    public static async Task<IReadOnlyDictionary<Guid, bool>> LastLabelsAsync(
        this IAuditArchive archive, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        var labels = new Dictionary<Guid, bool>();
        await foreach (var record in archive.ReadAsync(new(AuditKind.Outcome), cancellationToken))
            labels[record.Record.Subject!.Value] = Outcome.From(record).Sepsis;
        return labels;
    }
}
