using MediatR;

namespace Sepsis.Application.Models;

/// <summary>Let the model before serve again; once more, and the one after it does.</summary>
/// <param name="Caller">Who asks.</param>
public sealed record RollbackModelCommand(string Caller) : IRequest<ModelChange>;
