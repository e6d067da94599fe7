using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation;
using Sepsis.Api.Assess;
using Sepsis.Api.Wire;
using Sepsis.Application.Pipeline;
using Sepsis.Application.Records;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Records;

/// <summary>What became of an assessed patient.</summary>
/// <param name="Label">Null where it was not sent, or could not be read.</param>
/// <param name="Source">Likewise.</param>
/// <param name="Time">Null where it is now, too.</param>
public sealed record OutcomeRequest(bool? Label, string? Source, DateTimeOffset? Time)
{
    public const string LabelField = "label";
    public const string SourceField = "source";
    public const string TimeField = "time";
    public const int MaximumBytes = 16 * 1024;

    /// <summary>What could not be read at all.</summary>
    [JsonIgnore]
    public IReadOnlyList<InputFault> UnreadableFields { get; init; } = [];

    /// <summary>Of a request that was found to be valid.</summary>
    public RecordOutcomeCommand ToCommand(Guid assessmentId, string caller) => new(assessmentId, Label!.Value, Source!, Time, caller);

    public override string ToString() => "OutcomeRequest (values withheld)";

    /// <summary>{"label": 1, "source": "chart_review", "time": "2026-08-24T09:00:00+02:00"}.</summary>
    internal static OutcomeRequest Read(ReadOnlySequence<byte> body) =>
        JsonBody.Read(body, Read, fault => new OutcomeRequest(null, null, null) { UnreadableFields = [fault] });

    private static OutcomeRequest Read(ref Utf8JsonReader json)
    {
        var (label, source, time) = ((bool?)null, (string?)null, (DateTimeOffset?)null);
        var faults = new List<InputFault>();
        var seen = new HashSet<string>();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            JsonText.TryGet(ref json, out var name);
            json.Read();
            if (!seen.Add(name))
                faults.Add(FieldFaults.Duplicate(JsonText.Shorten(name)));
            else if (name == LabelField)
                label = ReadLabel(ref json, faults);
            else if (name == SourceField)
                source = ReadSource(ref json, faults);
            else if (name == TimeField)
                time = ReadTime(ref json, faults);
            else if (faults.Count < FieldFaults.MaximumUnknown)
                faults.Add(new(JsonText.Shorten(name), InputFaultCode.UnknownField, "is not a field of an outcome")
                {
                    Hint = "label, source and time are",
                });
            json.Skip();
        }

        return new(label, source, time) { UnreadableFields = faults };
    }

    private static bool? ReadLabel(ref Utf8JsonReader json, List<InputFault> faults)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.True or JsonTokenType.False:
                return json.GetBoolean();
            case JsonTokenType.Number when json.TryGetInt32(out var number) && number is 0 or 1:
                return number == 1;
            default:
                var isInQuotes = json.TokenType == JsonTokenType.String && JsonText.TryGet(ref json, out var text) && text is "0" or "1";
                faults.Add(new(LabelField, InputFaultCode.WrongType, "must be 1 or 0")
                {
                    Received = JsonText.Literal(ref json),
                    Hint = isInQuotes ? FieldFaults.WithoutQuotes : null,
                });
                return null;
        }
    }

    private static string? ReadSource(ref Utf8JsonReader json, List<InputFault> faults)
    {
        if (json.TokenType == JsonTokenType.Null)
            return null;
        if (json.TokenType == JsonTokenType.String && JsonText.TryGet(ref json, out var text))
            return text;
        faults.Add(new(SourceField, InputFaultCode.WrongType, "must be text") { Received = JsonText.Literal(ref json) });
        return null;
    }

    private static DateTimeOffset? ReadTime(ref Utf8JsonReader json, List<InputFault> faults)
    {
        if (json.TokenType == JsonTokenType.Null)
            return null;
        if (json.TokenType == JsonTokenType.String && JsonText.TryGet(ref json, out var text) && Rfc3339.Parse(text) is { } time)
            return time;
        faults.Add(FieldFaults.NotATime(TimeField) with { Received = JsonText.Literal(ref json) });
        return null;
    }
}

/// <summary>All faults of an outcome at once.</summary>
internal sealed class OutcomeRequestValidator : AbstractValidator<OutcomeRequest>
{
    public const int SourceLength = 64;

    public OutcomeRequestValidator(TimeProvider time) => RuleFor(outcome => outcome).Custom((outcome, context) =>
    {
        foreach (var fault in outcome.UnreadableFields)
            context.Add(fault);
        if (outcome.UnreadableFields.Any(fault => fault.ConcernsBody))
            return;
        if (outcome.Label is null && IsReadable(outcome, OutcomeRequest.LabelField))
            context.Add(new(OutcomeRequest.LabelField, InputFaultCode.Missing, "is required: 1 where sepsis came, 0 where it did not"));
        if (outcome.Source is null && IsReadable(outcome, OutcomeRequest.SourceField))
            context.Add(new(OutcomeRequest.SourceField, InputFaultCode.Missing, "is required: who or what says so, such as chart_review"));
        if (outcome.Source is { } source && (source.Length is 0 or > SourceLength || source.Any(char.IsControl)))
            context.Add(new(OutcomeRequest.SourceField, InputFaultCode.InvalidIdentifier,
                $"must be 1 to {SourceLength} characters, none of them a control character"));
        if (outcome.Time > time.GetUtcNow() + ValueTimes.ClockSkew)
            context.Add(new(OutcomeRequest.TimeField, InputFaultCode.InTheFuture,
                $"is more than {ValueTimes.ClockSkew.TotalMinutes} minutes ahead of this service's clock"));
    });

    private static bool IsReadable(OutcomeRequest outcome, string field) => outcome.UnreadableFields.All(fault => fault.Field != field);
}
