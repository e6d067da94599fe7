using Sepsis.Application.Records;

namespace Sepsis.Infrastructure.Tests.Records;

/// <summary>Records of no patient: each says its number.</summary>
internal static class Made
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public static AuditRecord Record(
        int number, AuditKind kind = AuditKind.Assessment, string? patientKey = null, Guid? subject = null, DateTimeOffset? at = null,
        int padding = 0)
    {
        var time = at ?? Start.AddSeconds(number);
        return RecordBody.Of(Guid.CreateVersion7(time), time, kind, "tests", subject, patientKey, (number, padding), static (json, about) =>
        {
            json.WriteNumber("number", about.number);
            if (about.padding > 0)
                json.WriteString("padding", new string('x', about.padding));
        });
    }

    public static AuditRecord[] Records(int from, int count, int padding = 0) =>
        [.. Enumerable.Range(from, count).Select(number => Record(number, padding: padding))];
}
