using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sepsis.Api.Assess;
using Sepsis.Application.Records;
using Sepsis.Domain;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Records;

/// <summary>Which stored assessments, as the address says it.</summary>
public sealed class AssessmentsQuery
{
    public const int MaximumLimit = 500;

    private const int UsualLimit = 50;
    private const int PatientKeyLength = 64;

    /// <summary>Not before; RFC 3339.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; set; }

    /// <summary>Before; RFC 3339.</summary>
    [FromQuery(Name = "until")]
    public string? Until { get; set; }

    /// <summary>Of this pseudonym; a patient's identifier never belongs into an address.</summary>
    [FromQuery(Name = "patient_key")]
    public string? PatientKey { get; set; }

    /// <summary>The next_cursor of the page before.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; set; }

    /// <summary>At most so many on a page: 1 to 500, 50 unless said.</summary>
    [FromQuery(Name = "limit")]
    public string? Limit { get; set; }

    public static string CursorOf(StoredRecord last)
    {
        ArgumentNullException.ThrowIfNull(last);
        return last.Sequence.ToString(CultureInfo.InvariantCulture);
    }

    /// <exception cref="SepsisException">SEP101, with all faults at once.</exception>
    public AuditQuery ToQuery()
    {
        var faults = new List<InputFault>();
        var query = new AuditQuery(
            AuditKind.Assessment,
            Whole("cursor", Cursor, 0, long.MaxValue, 0, faults),
            Time("from", From, faults),
            Time("until", Until, faults),
            Key(faults),
            Limit: (int)Whole("limit", Limit, 1, MaximumLimit, UsualLimit, faults));
        return faults.Count == 0 ? query : throw SepsisException.Invalid(faults);
    }

    private string? Key(List<InputFault> faults)
    {
        if (PatientKey is null || (PatientKey.Length <= PatientKeyLength && PatientKey.All(char.IsAsciiHexDigitLower)))
            return PatientKey;
        faults.Add(
            new("patient_key", InputFaultCode.InvalidIdentifier, "must be a pseudonym, as stored assessments have it in patient_key"));
        return null;
    }

    private static DateTimeOffset? Time(string name, string? text, List<InputFault> faults)
    {
        if (text is null)
            return null;
        if (Rfc3339.Parse(text) is { } time)
            return time;
        faults.Add(FieldFaults.NotATime(name, Rfc3339.Hint + ", with + as %2B"));
        return null;
    }

    private static long Whole(string name, string? text, long minimum, long maximum, long usual, List<InputFault> faults)
    {
        if (text is null)
            return usual;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum)
            return number;
        faults.Add(new(name, InputFaultCode.OutOfRange, $"must be a whole number from {minimum} to {maximum}")
            { Minimum = minimum, Maximum = maximum });
        return usual;
    }
}
