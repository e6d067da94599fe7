using System.Data.Common;
using Sepsis.Application.Records;
using Sepsis.Infrastructure.Storage;

namespace Sepsis.Infrastructure.Records;

/// <summary>Rows of the table of records, read.</summary>
internal static class RecordRows
{
    public const string Columns = "sequence, id, at, kind, subject, patient_key, body, hash";

    public static StoredRecord Read(Database database, DbDataReader row) => new(
        row.GetInt64(0),
        new(
            database.ReadId(row, 1),
            UnixTime.ToTime(row.GetInt64(2)),
            RecordBody.ParseKind(row.GetString(3)),
            row.IsDBNull(4) ? null : database.ReadId(row, 4),
            row.IsDBNull(5) ? null : row.GetString(5),
            (byte[])row.GetValue(6)),
        (byte[])row.GetValue(7));

    /// <summary>The condition and its parameters; an index on the rarer kinds is named in the words it was made with.</summary>
    public static (string Where, List<(string Name, object? Value)> Parameters) Where(Database database, AuditQuery query)
    {
        var conditions = new List<string> { "sequence > @after" };
        var parameters = new List<(string, object?)> { ("@after", query.After) };
        Add("kind = @kind", "@kind", query.Kind is { } kind ? RecordBody.Name(kind) : null);
        if (query.Kind is not null and not AuditKind.Assessment)
            conditions.Add("kind <> 'assessment'");
        if (query.From is not null || query.Until is not null)
        {
            // Both ends, always: SQLite takes the index of ids only then.
            Add("id >= @first", "@first", database.Value(TimeOrderedId.First(query.From ?? DateTimeOffset.MinValue)));
            Add("id < @beyond", "@beyond", database.Value(TimeOrderedId.Beyond(query.Until ?? DateTimeOffset.MaxValue)));
        }

        Add("at >= @from", "@from", query.From is { } from ? UnixTime.Of(from) : null);
        Add("at < @until", "@until", query.Until is { } until ? UnixTime.Of(until) : null);
        Add(database.OfPatient, "@patient_key", query.PatientKey);
        if (query.Subjects is { } subjects)
        {
            var (condition, ids) = database.AnyOf("subject", subjects);
            conditions.Add(condition);
            parameters.AddRange(ids);
        }

        return (string.Join(" and ", conditions), parameters);

        void Add(string condition, string name, object? value)
        {
            if (value is null)
                return;
            conditions.Add(condition);
            parameters.Add((name, value));
        }
    }
}
