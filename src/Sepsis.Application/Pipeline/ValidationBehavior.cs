using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Sepsis.Domain;
using Sepsis.Domain.Inputs;

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

/// <summary>How an <see cref="InputFault"/> travels through FluentValidation: as the failure's state, whole.</summary>
public static class InputFaults
{
    public static void Add<T>(this ValidationContext<T> context, InputFault fault)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(fault);
        context.AddFailure(new ValidationFailure(fault.Field, fault.Message) { ErrorCode = fault.Code.ToString(), CustomState = fault });
    }

    public static IReadOnlyList<InputFault> Of(ValidationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return [.. result.Errors.Select(failure => (InputFault)failure.CustomState)];
    }
}

/// <summary>Of a request whose types say all that must hold of it. A name that is not known is a 404, and no fault of the input.</summary>
public sealed class NothingToValidate<T> : AbstractValidator<T>;
