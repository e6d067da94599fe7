using MediatR;

namespace Sepsis.Application.Models;

/// <summary>Let a bundle of the library answer in the shadow, in place of the one before.</summary>
/// <param name="Name">Of its folder.</param>
/// <param name="Caller">Who asks.</param>
public sealed record SetShadowCommand(string Name, string Caller) : IRequest<ShadowStatus>;
