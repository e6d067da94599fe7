using MediatR;

namespace Sepsis.Application.Models;

/// <summary>Let the configured bundle serve, where none does yet.</summary>
public sealed record StartModelCommand : IRequest<ServedModel>;
