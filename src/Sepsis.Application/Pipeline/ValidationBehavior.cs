using FluentValidation;
using MediatR;
using Sepsis.Domain;

namespace Sepsis.Application.Pipeline;

/// <summary>The one place where a request is validated: before its handler, all faults at once.</summary>
public sealed class ValidationBehavior<TRequest, TResponse>(IValidator<TRequest> validator) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var result = validator.Validate(request);
        return result.IsValid ? next() : throw SepsisException.Invalid(InputFaults.Of(result));
    }
}
