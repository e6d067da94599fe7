using System.Runtime.CompilerServices;
using System.Text.Json;
using Sepsis.Application.Risk.AssessRisk;
using Sepsis.Domain.Vitals;

namespace Sepsis.Api.Risk;

/// <summary>
/// The one reader of a patient's JSON: names and words are the catalogue's. It stops only where the text is no JSON;
/// every other fault is kept, so that all of them are answered at once.
/// </summary>
internal struct PatientJsonReader
{
    [InlineArray(Measurements.Count)]
    private struct Values
    {
        private double _first;
    }

    /// <summary>The catalogue bounds every other fault; these would make an answer larger than the request.</summary>
    private const int MaximumUnknown = 20;

    private Values _values;
    private uint _seen;
    private int _unknown;
    private bool _patientIdSeen;
    private string? _patientId;
    private List<InputFault>? _faults;

    /// <param name="json">Stands on the object's opening brace; on return, on its closing one.</param>
    public static AssessRiskCommand Read(ref Utf8JsonReader json)
    {
        var reader = new PatientJsonReader();
        ((Span<double>)reader._values).Fill(double.NaN);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            reader.ReadField(ref json);
        return new(reader._patientId, new(reader._values), (IReadOnlyList<InputFault>?)reader._faults ?? []);
    }

    private void ReadField(ref Utf8JsonReader json)
    {
        if (Find(ref json) is { } measurement)
        {
            json.Read();
            ReadMeasurement(measurement, ref json);
        }
        else if (JsonText.IsName(ref json, AssessRiskCommand.PatientIdField))
        {
            json.Read();
            ReadPatientId(ref json);
        }
        else
        {
            AddUnknown(ref json);
            json.Read();
        }

        json.Skip();
    }

    private static Measurement? Find(ref Utf8JsonReader json)
    {
        if (!json.HasValueSequence && !json.ValueIsEscaped)
            return Measurements.Find(json.ValueSpan);
        return JsonText.TryGet(ref json, out var name) ? Measurements.Find(name) : null;
    }

    private void ReadMeasurement(Measurement measurement, ref Utf8JsonReader json)
    {
        var bit = 1u << measurement.Index;
        if ((_seen & bit) == 0)
            _values[measurement.Index] = Value(measurement, ref json);
        else
            Refuse(measurement, FieldFaults.Duplicate(measurement.Name));
        _seen |= bit;
    }

    private double Value(Measurement measurement, ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Null:
                return double.NaN;
            case JsonTokenType.Number when measurement.Words.Count == 0:
                return json.TryGetDouble(out var number) && double.IsFinite(number) ? number : Refuse(measurement, FieldFaults.NotFinite(measurement));
            case JsonTokenType.String:
                return Word(measurement, ref json);
            default:
                return Refuse(measurement, FieldFaults.WrongType(measurement, ref json));
        }
    }

    private double Word(Measurement measurement, ref Utf8JsonReader json)
    {
        JsonText.TryGet(ref json, out var text);
        if (measurement.Words.Count == 0)
            return Refuse(measurement, FieldFaults.Text(measurement, text, ref json));
        return measurement.Words.TryGetValue(text, out var value) ? value : Refuse(measurement, FieldFaults.UnknownWord(measurement, text, ref json));
    }

    /// <summary>A whole number is read as the text it is written in: hospitals number their patients.</summary>
    private void ReadPatientId(ref Utf8JsonReader json)
    {
        if (_patientIdSeen)
            Add(FieldFaults.Duplicate(AssessRiskCommand.PatientIdField));
        else if (json.TokenType == JsonTokenType.String)
        {
            if (JsonText.TryGet(ref json, out var text))
                _patientId = text;
            else
                Add(FieldFaults.PatientIdText);
        }
        else if (json.TokenType == JsonTokenType.Number && JsonText.Raw(ref json) is var digits && digits.All(char.IsAsciiDigit))
            _patientId = digits;
        else if (json.TokenType != JsonTokenType.Null)
            Add(FieldFaults.PatientIdType);
        _patientIdSeen = true;
    }

    /// <returns>Not known: a refused field has no value.</returns>
    private double Refuse(Measurement measurement, InputFault fault)
    {
        Add(fault);
        return _values[measurement.Index] = double.NaN;
    }

    /// <summary>Guessing what was meant costs microseconds: once a name, and not for the thousandth.</summary>
    private void AddUnknown(ref Utf8JsonReader json)
    {
        if (_unknown == MaximumUnknown)
            return;
        JsonText.TryGet(ref json, out var name);
        if (IsKnownFault(JsonText.Shorten(name), InputFaultCode.UnknownField))
            return;
        Add(FieldFaults.Unknown(name));
        _unknown++;
    }

    private void Add(InputFault fault)
    {
        if (!IsKnownFault(fault.Field, fault.Code))
            (_faults ??= []).Add(fault);
    }

    private readonly bool IsKnownFault(string field, InputFaultCode code) =>
        _faults?.Exists(known => known.Field == field && known.Code == code) == true;
}
