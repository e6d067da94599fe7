using System.Data.Common;
using Sepsis.Application.Records;
using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure.Records;

/// <summary>Walks the chain within one view of the store, from where older records were removed to the signed end.</summary>
internal sealed class ChainVerifier(Database database, ISiteSecret secret) : IAuditVerifier
{
    public Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken) =>
        Task.Run(() => Verify(cancellationToken), cancellationToken);

    private AuditVerification Verify(CancellationToken cancellationToken)
    {
        try
        {
            using var connection = database.Open();
            using var transaction = database.BeginRead(connection);
            return Verify(transaction, cancellationToken);
        }
        catch (Exception fault) when (database.IsFault(fault))
        {
            throw AuditArchive.Unavailable(fault);
        }
    }

    private AuditVerification Verify(DbTransaction transaction, CancellationToken cancellationToken)
    {
        var head = ChainHead.Read(transaction);
        var start = Checkpoint.Read(transaction);
        var walk = new ChainWalk(start.Sequence, start.Hash);
        if (!start.IsSigned(secret))
            walk.End(AuditFault.StartAltered, start.Sequence);
        else
            Walk(transaction, walk, cancellationToken);
        if (walk.Fault is null && (walk.Last != head.Sequence || !walk.Hash.Span.SequenceEqual(head.Hash) || !head.IsSigned(secret)))
            walk.End(walk.Last < head.Sequence ? AuditFault.Missing : AuditFault.EndAltered, Math.Min(walk.Last, head.Sequence) + 1);
        return new(walk.Last - start.Sequence, start.Sequence + 1, walk.Last, start.Removed, walk.Fault, walk.FaultAt);
    }

    private void Walk(DbTransaction transaction, ChainWalk walk, CancellationToken cancellationToken)
    {
        using var command = Database.Command(transaction, $"select {RecordRows.Columns} from record order by sequence");
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!walk.Step(RecordRows.Read(database, row)))
                return;
        }
    }
}
