using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sepsis.Application.Records;

/// <summary>How a record's body is written: what every record has, then what its kind adds.</summary>
public static class RecordBody
{
    public const string Id = "id";
    public const string At = "at";
    public const string Kind = "kind";
    public const string Subject = "subject";
    public const string PatientKey = "patient_key";
    public const string Caller = "caller";

    private const string Microseconds = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
    private const int MicrosecondsLength = 27;

    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? s_buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? s_writer;

    /// <param name="id">The record's own.</param>
    /// <param name="at">When; kept to the microsecond.</param>
    /// <param name="kind">What it tells of.</param>
    /// <param name="caller">Who asked, by name.</param>
    /// <param name="subject">The assessment it is about.</param>
    /// <param name="patientKey">The patient's pseudonym.</param>
    /// <param name="about">What <paramref name="details"/> writes.</param>
    /// <param name="details">Writes the members that this kind adds.</param>
    public static AuditRecord Of<T>(
        Guid id, DateTimeOffset at, AuditKind kind, string caller, Guid? subject, string? patientKey, T about,
        Action<Utf8JsonWriter, T> details)
    {
        ArgumentNullException.ThrowIfNull(details);
        var buffer = s_buffer ??= new(1024);
        var json = s_writer ??= new(buffer, Options);
        buffer.ResetWrittenCount();
        json.Reset();
        at = new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
        json.WriteStartObject();
        json.WriteString(Id, id);
        Span<byte> time = stackalloc byte[MicrosecondsLength];
        at.UtcDateTime.TryFormat(time, out var length, Microseconds, CultureInfo.InvariantCulture);
        json.WriteString(At, time[..length]);
        json.WriteString(Kind, RecordWord<AuditKind>.Of(kind));
        json.WriteString(Caller, caller);
        if (subject is { } assessment)
            json.WriteString(Subject, assessment);
        if (patientKey is not null)
            json.WriteString(PatientKey, patientKey);
        details(json, about);
        json.WriteEndObject();
        json.Flush();
        return new(id, at, kind, subject, patientKey, buffer.WrittenSpan.ToArray());
    }

    public static string Name(AuditKind kind) => RecordWord<AuditKind>.Of(kind).Value;

    public static AuditKind ParseKind(string name) => RecordWord<AuditKind>.Parse(name);

    public static string Text(DateTimeOffset at) => at.UtcDateTime.ToString(Microseconds, CultureInfo.InvariantCulture);

    /// <summary>The index as the body has it: what the columns beside a stored body must say.</summary>
    public static AuditRecord Read(ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        var root = json.RootElement;
        return new(
            root.GetProperty(Id).GetGuid(),
            DateTimeOffset.ParseExact(
                root.GetProperty(At).GetString()!, Microseconds, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            ParseKind(root.GetProperty(Kind).GetString()!),
            root.TryGetProperty(Subject, out var subject) ? subject.GetGuid() : null,
            root.TryGetProperty(PatientKey, out var patientKey) ? patientKey.GetString() : null,
            body);
    }
}

/// <summary>Enumerations go into records by name, in snake_case as on the wire.</summary>
internal static class RecordWord<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, JsonEncodedText> Words =
        Enum.GetValues<T>()
            .ToDictionary(value => value, value => JsonEncodedText.Encode(JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString())));

    public static JsonEncodedText Of(T value) => Words[value];

    public static T Parse(string word) => Words.First(known => known.Value.Value == word).Key;
}
