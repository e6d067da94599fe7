using Sepsis.Domain.Answers;
using Sepsis.Domain.Answers.Distributions;
using Sepsis.Domain.Answers.Explanation;

namespace Sepsis.Domain.Models;

/// <summary>What a bundle keeps from training so that an answer can be explained, doubted and continued.</summary>
/// <param name="OperatingPoints">The trade-off curve with its intervals.</param>
/// <param name="TypicalPatients">Whom a patient is compared with.</param>
/// <param name="Dependence">How the inputs hung together.</param>
/// <param name="Limits">Where the training data end.</param>
public sealed record AnswerParts(
    IReadOnlyList<OperatingPoint> OperatingPoints, TypicalPatients TypicalPatients, InputDependence Dependence, InputLimits Limits);
