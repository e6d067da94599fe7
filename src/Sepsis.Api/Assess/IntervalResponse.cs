using Sepsis.Domain.Answers;

namespace Sepsis.Api.Assess;

/// <summary>
/// How far data the model had not learned from pin the probability down: the share of sepsis among patients with such an
/// answer, reckoned once as if this patient had none and once as if with it, and widened to hold risk_probability. A wide
/// interval means few such patients were seen; a narrow one does not mean that the model fits another hospital.
/// </summary>
/// <param name="Lower">0 to 1.</param>
/// <param name="Upper">0 to 1; risk_probability lies between.</param>
/// <param name="Method">inductive-venn-abers.</param>
public sealed record IntervalResponse(double Lower, double Upper, string Method)
{
    public static IntervalResponse? From(ProbabilityInterval? interval) => interval is { } known ? new(known.Lower, known.Upper, VennAbers.Method) : null;

    public override string ToString() => "IntervalResponse (values withheld)";
}
