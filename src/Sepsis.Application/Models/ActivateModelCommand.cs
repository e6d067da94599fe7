using MediatR;

namespace Sepsis.Application.Models;

/// <summary>Let another bundle of the library serve.</summary>
/// <param name="Name">Of its folder.</param>
/// <param name="Caller">Who asks.</param>
public sealed record ActivateModelCommand(string Name, string Caller) : IRequest<ModelChange>;
