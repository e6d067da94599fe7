using System.Buffers;
using System.Text.Json;
using Sepsis.Api.Wire;
using Sepsis.Application.Assess;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Assess;

/// <summary>A patient and changes as sent: {"patient": {...}, "changes": {...}}, in either order.</summary>
internal static class WhatIfRequest
{
    private static readonly string[] s_fields = [WhatIfCommand.PatientField, WhatIfCommand.ChangesField];

    public static WhatIfCommand ToCommand(ReadOnlySequence<byte> body) => JsonBody.Read(body, Read, Refuse);

    private static WhatIfCommand Refuse(InputFault fault) => Refuse([fault]);

    private static WhatIfCommand Refuse(IReadOnlyList<InputFault> faults)
    {
        var nobody = PatientRequest.Refuse(BodyFaults.Empty);
        return new(nobody, nobody, [], faults);
    }

    private static WhatIfCommand Read(ref Utf8JsonReader json)
    {
        // A reader is a place in the text: each part is read from its own once both are known to be there.
        Utf8JsonReader patient = default, changes = default;
        var faults = new List<InputFault>();
        var unknown = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            JsonText.TryGet(ref json, out var name);
            json.Read();
            if (!s_fields.Contains(name))
            {
                if (unknown++ < FieldFaults.MaximumUnknown)
                    Add(faults, Unknown(name));
            }
            else if (json.TokenType != JsonTokenType.StartObject)
                Add(faults, new(name, InputFaultCode.WrongType, "must be an object") { Received = JsonText.Literal(ref json) });
            else if ((name == WhatIfCommand.PatientField ? patient : changes).TokenType != JsonTokenType.None)
                Add(faults, FieldFaults.Duplicate(name));
            else if (name == WhatIfCommand.PatientField)
                patient = json;
            else
                changes = json;
            json.Skip();
        }

        RequireBoth(patient.TokenType, changes.TokenType, faults);
        if (faults.Count > 0)
            return Refuse(faults);
        var before = PatientJsonReader.ReadFields(ref patient);
        var after = before.Changed(ref changes);
        return new(before.ToCommand(), after.ToCommand(), [.. after.Seen()], []);
    }

    private static InputFault Unknown(string name) =>
        new(JsonText.Shorten(name), InputFaultCode.UnknownField, "is not a field of a what-if")
        {
            Hint = "values belong into \"patient\" or \"changes\"",
        };

    private static void Add(List<InputFault> faults, InputFault fault)
    {
        if (!faults.Exists(known => known.Field == fault.Field && known.Code == fault.Code))
            faults.Add(fault);
    }

    private static void RequireBoth(JsonTokenType patient, JsonTokenType changes, List<InputFault> faults)
    {
        foreach (var (name, found) in s_fields.Zip([patient, changes]))
            if (found == JsonTokenType.None && !faults.Exists(fault => fault.Field == name))
                faults.Add(new(name, InputFaultCode.Missing, "is required: an object of fields and values"));
    }
}
