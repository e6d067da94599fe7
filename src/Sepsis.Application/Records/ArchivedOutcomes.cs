using Sepsis.Domain;

namespace Sepsis.Application.Records;

/// <summary>Assessments and what became of them, read from the records.</summary>
public static class ArchivedOutcomes
{
    /// <summary>The record of an assessment; anything else of that identifier is none.</summary>
    public static async Task<StoredRecord> FindAssessmentAsync(this IAuditArchive archive, Guid id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        return await archive.FindAsync(id, cancellationToken) is { Record.Kind: AuditKind.Assessment } assessment
            ? assessment
            : throw new SepsisException(SepsisError.UnknownAssessment, "It was never made here, was only a what-if, or has been removed when its time was over.");
    }

    /// <summary>Of each assessment in the order they were said: the last one counts.</summary>
    public static async Task<ILookup<Guid, Outcome>> OutcomesOfAsync(this IAuditArchive archive, IReadOnlyCollection<Guid> assessments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        var outcomes = new List<Outcome>();
        await foreach (var record in archive.ReadAsync(new(AuditKind.Outcome, Subjects: assessments), cancellationToken))
            outcomes.Add(Outcome.From(record));
        return outcomes.ToLookup(outcome => outcome.AssessmentId);
    }

    /// <summary>The last word on each assessment.</summary>
    public static async Task<IReadOnlyDictionary<Guid, bool>> LastLabelsAsync(this IAuditArchive archive, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        var labels = new Dictionary<Guid, bool>();
        await foreach (var record in archive.ReadAsync(new(AuditKind.Outcome), cancellationToken))
            labels[record.Record.Subject!.Value] = Outcome.From(record).Sepsis;
        return labels;
    }
}
