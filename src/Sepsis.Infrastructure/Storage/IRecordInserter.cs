using System.Data.Common;
using Sepsis.Application.Records;

namespace Sepsis.Infrastructure.Storage;

/// <summary>Puts many records into a transaction, by the engine's quickest way.</summary>
internal interface IRecordInserter : IDisposable
{
    void Insert(DbTransaction transaction, IReadOnlyList<StoredRecord> records);
}
