using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Sepsis.Api.Assess;
using Sepsis.Api.Wire;
using Sepsis.Application.Pipeline;
using Sepsis.Application.Records;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Records;

/// <summary>Which stored assessments, as the address says it.</summary>
public sealed class AssessmentsQuery
{
    public const int MaximumLimit = 500;

    private const int UsualLimit = 50;
    private const int PatientKeyLength = 64;
    private const string TimeHint = Rfc3339.Hint + ", with + as %2B";

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

    /// <summary>Of a query that was found to be valid.</summary>
    public AuditQuery ToQuery() => new(
        AuditKind.Assessment, Whole(Cursor, 0, long.MaxValue, 0)!.Value, Time(From), Time(Until), PatientKey,
        Limit: (int)Whole(Limit, 1, MaximumLimit, UsualLimit)!.Value);

    /// <summary>All of them at once.</summary>
    internal IEnumerable<InputFault> Faults()
    {
        if (Whole(Cursor, 0, long.MaxValue, 0) is null)
            yield return NotWhole("cursor", 0, long.MaxValue);
        if (From is not null && Time(From) is null)
            yield return FieldFaults.NotATime("from", TimeHint);
        if (Until is not null && Time(Until) is null)
            yield return FieldFaults.NotATime("until", TimeHint);
        if (PatientKey is not null && (PatientKey.Length > PatientKeyLength || !PatientKey.All(char.IsAsciiHexDigitLower)))
            yield return new(
                "patient_key", InputFaultCode.InvalidIdentifier, "must be a pseudonym, as stored assessments have it in patient_key");
        if (Whole(Limit, 1, MaximumLimit, UsualLimit) is null)
            yield return NotWhole("limit", 1, MaximumLimit);
    }

    private static DateTimeOffset? Time(string? text) => text is null ? null : Rfc3339.Parse(text);

    /// <returns>Null where it is no such number.</returns>
    private static long? Whole(string? text, long minimum, long maximum, long usual)
    {
        if (text is null)
            return usual;
        var isWhole = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isWhole && number >= minimum && number <= maximum ? number : null;
    }

    private static InputFault NotWhole(string name, long minimum, long maximum) =>
        new(name, InputFaultCode.OutOfRange, $"must be a whole number from {minimum} to {maximum}")
        {
            Minimum = minimum,
            Maximum = maximum,
        };
}

internal sealed class AssessmentsQueryValidator : AbstractValidator<AssessmentsQuery>
{
    public AssessmentsQueryValidator() => RuleFor(query => query).Custom((query, context) =>
    {
        foreach (var fault in query.Faults())
            context.Add(fault);
    });
}
