using System.Buffers;
using System.Text.Json;
using Sepsis.Api.Wire;
using Sepsis.Application.Assess;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Assess;

/// <summary>Many patients as sent, {"patients":[...]}: a row that cannot be read is that row's fault.</summary>
internal static class BatchRequest
{
    public const int MaximumBytes = 16 * 1024 * 1024;

    public static AssessBatchCommand ToCommand(ReadOnlySequence<byte> body) => JsonBody.Read(body, Read, Refuse);

    private static AssessBatchCommand Refuse(InputFault fault) => new([], [fault]);

    private static AssessBatchCommand Read(ref Utf8JsonReader json)
    {
        List<AssessRiskCommand>? patients = null;
        var faults = new List<InputFault>();
        var unknown = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (!JsonText.IsName(ref json, AssessBatchValidator.Field))
            {
                if (unknown++ < FieldFaults.MaximumUnknown)
                    Add(faults, Unknown(ref json));
            }
            else if (patients is not null)
                Add(faults, FieldFaults.Duplicate(AssessBatchValidator.Field));
            else
                patients = ReadPatients(ref json, faults);
            if (json.TokenType == JsonTokenType.PropertyName)
                json.Read();
            json.Skip();
        }

        if (patients is null)
            faults.Add(Missing);
        return new(patients ?? [], faults);
    }

    private static List<AssessRiskCommand> ReadPatients(ref Utf8JsonReader json, List<InputFault> faults)
    {
        var patients = new List<AssessRiskCommand>();
        json.Read();
        if (json.TokenType == JsonTokenType.Null)
            faults.Add(Missing);
        else if (json.TokenType != JsonTokenType.StartArray)
            faults.Add(new(AssessBatchValidator.Field, InputFaultCode.WrongType, "must be an array of patients")
            {
                Received = JsonText.Literal(ref json),
            });
        else
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                AddPatient(patients, ref json);
        return patients;
    }

    /// <summary>One row more than is allowed is kept, which is what the validator needs to refuse them all.</summary>
    private static void AddPatient(List<AssessRiskCommand> patients, ref Utf8JsonReader json)
    {
        if (patients.Count > AssessBatchCommand.MaximumPatients)
            json.Skip();
        else
            patients.Add(ReadPatient(ref json));
    }

    private static AssessRiskCommand ReadPatient(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.StartObject)
            return PatientJsonReader.Read(ref json);
        var refused = PatientRequest.Refuse(BodyFaults.NotAnObject(json.TokenType));
        json.Skip();
        return refused;
    }

    private static InputFault Missing { get; } = new(AssessBatchValidator.Field, InputFaultCode.Missing,
        $"is required: an array of up to {AssessBatchCommand.MaximumPatients} patients");

    private static InputFault Unknown(ref Utf8JsonReader json)
    {
        JsonText.TryGet(ref json, out var name);
        return new(JsonText.Shorten(name), InputFaultCode.UnknownField, "is not a field of a batch")
        {
            Hint = "patients are rows of the array \"patients\"",
        };
    }

    private static void Add(List<InputFault> faults, InputFault fault)
    {
        if (!faults.Exists(known => known.Field == fault.Field))
            faults.Add(fault);
    }
}
