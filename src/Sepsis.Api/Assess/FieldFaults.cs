using System.Globalization;
using System.Text.Json;
using Sepsis.Api.Wire;
using Sepsis.Application.Assess;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Scores;

namespace Sepsis.Api.Assess;

/// <summary>What can be wrong with one field before its value is a number.</summary>
internal static class FieldFaults
{
    /// <summary>The catalogue bounds every other fault; these would make an answer larger than the request.</summary>
    public const int MaximumUnknown = 20;

    private const string NotKnownHint = "leave the field out or send null when the value is not known";

    /// <summary>Fields that are no measurements.</summary>
    private static readonly string[] Further =
        [AssessRiskCommand.PatientIdField, ValueTimes.Field, .. BedsideQuantities.All.Select(quantity => quantity.Name)];

    public static InputFault Unknown(string name) => new(JsonText.Shorten(name), InputFaultCode.UnknownField, "is not a field of this service")
    {
        Hint = FieldNames.Guess(JsonText.Shorten(name), Further) is { } meant && meant != name ? $"did you mean {meant}?" : null,
    };

    public static InputFault Duplicate(string name) => new(name, InputFaultCode.DuplicateField, "appears more than once");

    public static InputFault NotFinite(InputField field) =>
        Fault(field, InputFaultCode.NotFinite, "must be a finite number") with { Hint = NotKnownHint };

    public static InputFault WrongType(InputField field, ref Utf8JsonReader json) =>
        Fault(field, InputFaultCode.WrongType, $"must be {Kind(field)}") with
        {
            Received = JsonText.Literal(ref json),
        };

    public static InputFault UnknownWord(InputField field, string word, ref Utf8JsonReader json) =>
        Fault(field, InputFaultCode.UnknownWord, $"must be one of {Words(field)}") with
        {
            Received = JsonText.Literal(ref json),
            Hint = field.Words.Keys.FirstOrDefault(known => IsMeant(known, word)) is { } meant ? $"did you mean {meant}?" : null,
        };

    /// <summary>Text where a number belongs: a number in quotes, a NaN in quotes, or something else.</summary>
    public static InputFault Text(InputField field, string text, ref Utf8JsonReader json)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return WrongType(field, ref json) with { Hint = string.IsNullOrWhiteSpace(text) ? NotKnownHint : null };
        return double.IsFinite(number)
            ? Fault(field, InputFaultCode.NumberAsText, "must be a number, not text") with { Received = JsonText.Literal(ref json), Hint = "send the number without quotes" }
            : NotFinite(field);
    }

    public static InputFault NotATime(string path, string hint = Rfc3339.Hint) => new(path, InputFaultCode.NotATime, "must be a time with its offset from UTC") { Hint = hint };

    /// <summary>The identifier itself is never repeated.</summary>
    public static InputFault PatientIdType { get; } = new(AssessRiskCommand.PatientIdField, InputFaultCode.WrongType, "must be text");

    public static InputFault PatientIdText { get; } = new(AssessRiskCommand.PatientIdField, InputFaultCode.InvalidIdentifier, "must be text in UTF-8");

    private static InputFault Fault(InputField field, InputFaultCode code, string message) => !field.IsNumber
        ? new(field.Name, code, message)
        : new(field.Name, code, message) { Minimum = field.Minimum, Maximum = field.Maximum, Unit = field.Unit };

    private static string Kind(InputField field) =>
        field.YesNo ? "true or false" : field.Words.Count > 0 ? $"one of {Words(field)}" : "a number";

    private static string Words(InputField field) => string.Join(", ", field.Words.Keys);

    private static bool IsMeant(string known, string word) =>
        word.Trim() is { Length: > 0 } start && known.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
