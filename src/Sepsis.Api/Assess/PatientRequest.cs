using System.Buffers;
using Sepsis.Api.Wire;
using Sepsis.Application.Assess;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Assess;

/// <summary>One patient as sent: the bytes of a JSON object, and the command they mean.</summary>
internal static class PatientRequest
{
    /// <summary>Some hundred bytes are usual.</summary>
    public const int MaximumBytes = 1024 * 1024;

    private static readonly PatientReading NothingKnown = PatientReading.Of();

    public static AssessRiskCommand ToCommand(ReadOnlySequence<byte> body) => JsonBody.Read(body, PatientJsonReader.Read, Refuse);

    public static AssessRiskCommand Refuse(InputFault fault) => new(null, NothingKnown, [fault]);
}
