using System.Runtime.CompilerServices;
using System.Text.Json;
using Sepsis.Api.Wire;
using Sepsis.Application.Assess;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Assess;

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

    private Values _values;
    private ValueTimes? _times;
    private UInt128 _seen;
    private PanelSet _sent;
    private int _unknown;
    private bool _patientIdSeen;
    private bool _isChange;
    private string? _patientId;
    private List<InputFault>? _faults;

    /// <param name="json">Stands on the object's opening brace; on return, on its closing one.</param>
    public static AssessRiskCommand Read(ref Utf8JsonReader json) => ReadFields(ref json).ToCommand();

    /// <summary>The fields themselves, to be read over by <see cref="Changed"/>.</summary>
    public static PatientJsonReader ReadFields(ref Utf8JsonReader json)
    {
        var reader = new PatientJsonReader();
        ((Span<double>)reader._values).Fill(double.NaN);
        reader.ReadObject(ref json);
        return reader;
    }

    /// <summary>The same patient with the fields of another object in the place of its own; null takes a value away.</summary>
    /// <param name="json">Stands on that object's opening brace; on return, on its closing one.</param>
    public readonly PatientJsonReader Changed(ref Utf8JsonReader json)
    {
        var reader = this;
        (reader._seen, reader._unknown, reader._faults, reader._times) = (0, 0, null, null);
        // An identifier is no value: as a change it is a field there is not.
        reader._isChange = true;
        reader.ReadObject(ref json);
        // What is taken away is still a value that the sender can send.
        reader._sent = _sent.With(PanelSet.OfNamed(_seen));
        // A value that was not changed keeps its time.
        reader._times = (_times ?? ValueTimes.None).With(reader._times ?? ValueTimes.None, [.. reader.Seen()]);
        return reader;
    }

    public readonly AssessRiskCommand ToCommand() =>
        new(_patientId, new(_values, _sent.With(PanelSet.OfNamed(_seen))), (IReadOnlyList<InputFault>?)_faults ?? [])
        {
            Times = _times ?? ValueTimes.None,
        };

    /// <summary>The measurements that were named, whatever they held.</summary>
    public readonly IEnumerable<Measurement> Seen()
    {
        var seen = _seen;
        return Measurements.All.Where(measurement => (seen & UInt128.One << measurement.Index) != 0);
    }

    private void ReadObject(ref Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            ReadField(ref json);
    }

    private void ReadField(ref Utf8JsonReader json)
    {
        if (Find(ref json) is { } measurement)
        {
            json.Read();
            ReadMeasurement(measurement, ref json);
        }
        else if (!_isChange && JsonText.IsName(ref json, AssessRiskCommand.PatientIdField))
        {
            json.Read();
            ReadPatientId(ref json);
        }
        else if (JsonText.IsName(ref json, ValueTimes.Field))
        {
            json.Read();
            ReadTimes(ref json);
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

    private void ReadMeasurement(Measurement measurement, ref Utf8JsonReader json) =>
        _values[measurement.Index] = IsFirst(measurement) ? Value(measurement, ref json) : double.NaN;

    private bool IsFirst(Measurement measurement)
    {
        var place = UInt128.One << measurement.Index;
        var first = (_seen & place) == 0;
        if (!first)
            Add(FieldFaults.Duplicate(measurement.Name));
        _seen |= place;
        return first;
    }

    private double Value(Measurement measurement, ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Null:
                return double.NaN;
            case JsonTokenType.Number when measurement.IsNumber:
                return json.TryGetDouble(out var number) && double.IsFinite(number) ? number : Refuse(FieldFaults.NotFinite(measurement));
            case JsonTokenType.True when measurement.YesNo:
                return 1;
            case JsonTokenType.False when measurement.YesNo:
                return 0;
            case JsonTokenType.String when !measurement.YesNo:
                return Word(measurement, ref json);
            default:
                return Refuse(FieldFaults.WrongType(measurement, ref json));
        }
    }

    private double Word(Measurement measurement, ref Utf8JsonReader json)
    {
        JsonText.TryGet(ref json, out var text);
        if (measurement.Words.Count == 0)
            return Refuse(FieldFaults.Text(measurement, text, ref json));
        return measurement.Words.TryGetValue(text, out var value) ? value : Refuse(FieldFaults.UnknownWord(measurement, text, ref json));
    }

    private void ReadTimes(ref Utf8JsonReader json)
    {
        if (_times is not null)
        {
            Add(FieldFaults.Duplicate(ValueTimes.Field));
            return;
        }

        var faults = new List<InputFault>();
        _times = ValueTimesReader.Read(ref json, faults.Add);
        foreach (var fault in faults)
            Add(fault);
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
    private double Refuse(InputFault fault)
    {
        Add(fault);
        return double.NaN;
    }

    /// <summary>Guessing what was meant costs microseconds: once a name, and not for the thousandth.</summary>
    private void AddUnknown(ref Utf8JsonReader json)
    {
        if (_unknown == FieldFaults.MaximumUnknown)
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
