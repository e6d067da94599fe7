using MediatR;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Assess;

/// <summary>A patient as they are, and as they would be with some values changed.</summary>
/// <param name="Before">As they are.</param>
/// <param name="After">The same with the changes.</param>
/// <param name="Changed">The measurements named as changes, whether or not the value is another.</param>
/// <param name="UnreadableBody">What is wrong with the request as a whole.</param>
public sealed record WhatIfCommand(AssessRiskCommand Before, AssessRiskCommand After, IReadOnlyList<Measurement> Changed, IReadOnlyList<InputFault> UnreadableBody)
    : IRequest<WhatIfResult>
{
    public const string PatientField = "patient";
    public const string ChangesField = "changes";

    public override string ToString() => "WhatIfCommand (values withheld)";
}
