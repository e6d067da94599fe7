using FluentValidation;
using FluentValidation.Results;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Pipeline;

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
