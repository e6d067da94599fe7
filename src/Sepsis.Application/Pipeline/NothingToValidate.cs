using FluentValidation;

namespace Sepsis.Application.Pipeline;

/// <summary>Of a request that carries no values: a name that is not known is a 404, and not a fault of the input.</summary>
public sealed class NothingToValidate<T> : AbstractValidator<T>;
