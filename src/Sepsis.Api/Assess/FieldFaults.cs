using System.Globalization;
using System.Text.Json;
using Sepsis.Api.Wire;
using Sepsis.Application.Assess;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Assess;

/// <summary>What can be wrong with one field before its value is a number.</summary>
internal static class FieldFaults
{
    /// <summary>The catalogue bounds every other fault; these would make an answer larger than the request.</summary>
    public const int MaximumUnknown = 20;

    public const string WithoutQuotes = "send the number without quotes";

    private const string NotKnownHint = "leave the field out or send null when the value is not known";

    /// <summary>Fields that are no measurements.</summary>
    private static readonly string[] Further = [AssessRiskCommand.PatientIdField, ValueTimes.Field];

    public static InputFault Unknown(string name) => new(
        JsonText.Shorten(name), InputFaultCode.UnknownField, "is not a field of this service")
    {
        Hint = FieldNames.Guess(JsonText.Shorten(name), Further) is { } meant && meant != name ? $"did you mean {meant}?" : null,
    };

    public static InputFault Duplicate(string name) => new(name, InputFaultCode.DuplicateField, "appears more than once");

    public static InputFault NotFinite(Measurement measurement) =>
        Fault(measurement, InputFaultCode.NotFinite, "must be a finite number") with { Hint = NotKnownHint };

    public static InputFault WrongType(Measurement measurement, ref Utf8JsonReader json) =>
        Fault(measurement, InputFaultCode.WrongType, $"must be {Kind(measurement)}") with
        {
            Received = JsonText.Literal(ref json),
        };

    public static InputFault UnknownWord(Measurement measurement, string word, ref Utf8JsonReader json) =>
        Fault(measurement, InputFaultCode.UnknownWord, $"must be one of {Words(measurement)}") with
        {
            Received = JsonText.Literal(ref json),
            Hint = measurement.Words.Keys.FirstOrDefault(known => IsMeant(known, word)) is { } meant ? $"did you mean {meant}?" : null,
        };

    /// <summary>Text where a number belongs: a number in quotes, a NaN in quotes, or something else.</summary>
    public static InputFault Text(Measurement measurement, string text, ref Utf8JsonReader json)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return WrongType(measurement, ref json) with { Hint = string.IsNullOrWhiteSpace(text) ? NotKnownHint : null };
        return double.IsFinite(number)
            ? Fault(measurement, InputFaultCode.NumberAsText, "must be a number, not text") with
            {
                Received = JsonText.Literal(ref json),
                Hint = WithoutQuotes,
            }
            : NotFinite(measurement);
    }

    public static InputFault NotATime(string path, string hint = Rfc3339.Hint) =>
        new(path, InputFaultCode.NotATime, "must be a time with its offset from UTC") { Hint = hint };

    /// <summary>The identifier itself is never repeated.</summary>
    public static InputFault PatientIdType { get; } = new(AssessRiskCommand.PatientIdField, InputFaultCode.WrongType, "must be text");

    public static InputFault PatientIdText { get; } = new(
        AssessRiskCommand.PatientIdField, InputFaultCode.InvalidIdentifier, "must be text in UTF-8");

    private static InputFault Fault(Measurement measurement, InputFaultCode code, string message) => !measurement.IsNumber
        ? new(measurement.Name, code, message)
        : new(measurement.Name, code, message) { Minimum = measurement.Minimum, Maximum = measurement.Maximum, Unit = measurement.Unit };

    private static string Kind(Measurement measurement) =>
        measurement.YesNo ? "true or false" : measurement.Words.Count > 0 ? $"one of {Words(measurement)}" : "a number";

    private static string Words(Measurement measurement) => string.Join(", ", measurement.Words.Keys);

    private static bool IsMeant(string known, string word) =>
        word.Trim() is { Length: > 0 } start && known.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
