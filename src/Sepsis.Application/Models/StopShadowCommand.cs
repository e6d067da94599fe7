using MediatR;

namespace Sepsis.Application.Models;

/// <summary>Let no model answer in the shadow.</summary>
/// <param name="Caller">Who asks.</param>
public sealed record StopShadowCommand(string Caller) : IRequest<ShadowStatus>;
