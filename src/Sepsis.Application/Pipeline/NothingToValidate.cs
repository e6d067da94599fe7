using FluentValidation;

namespace Sepsis.Application.Pipeline;

/// <summary>Of a request whose types say all that must hold of it: a name that is not known is a 404, and not a fault of the input.</summary>
public sealed class NothingToValidate<T> : AbstractValidator<T>;
