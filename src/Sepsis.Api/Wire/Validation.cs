using System.Buffers;
using FluentValidation;
using FluentValidation.AspNetCore;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Formatters;
using Sepsis.Api.Records;
using Sepsis.Application.Pipeline;
using Sepsis.Domain;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Wire;

/// <summary>
/// What MVC binds (an outcome, a query) is validated by FluentValidation where it is bound; patients are read by this service's own
/// reader and validated in the pipeline of their commands. Both ways end in the same 422.
/// </summary>
internal static class Validation
{
    public static void AddValidation(this IServiceCollection services)
    {
        services.AddValidatorsFromAssemblyContaining<OutcomeRequestValidator>(ServiceLifetime.Singleton, includeInternalTypes: true);
        services.AddSingleton<IValidatorInterceptor, BoundFaults>();
        services.AddFluentValidationAutoValidation(validation =>
        {
            validation.DisableDataAnnotationsValidation = true;
            // Asked of every switch in every address, too: what is no type of ours has no validator.
            validation.Filter = type => type.Assembly == typeof(Validation).Assembly;
        });
    }
}

/// <summary>The faults of what was bound, whole: what MVC keeps of them is the message.</summary>
internal sealed class BoundFaults : IValidatorInterceptor
{
    private static readonly object s_key = new();

    public IValidationContext BeforeAspNetValidation(ActionContext actionContext, IValidationContext commonContext) => commonContext;

    public ValidationResult AfterAspNetValidation(
        ActionContext actionContext, IValidationContext validationContext, ValidationResult result)
    {
        if (!result.IsValid)
            actionContext.HttpContext.Items[s_key] = (IReadOnlyList<InputFault>)[.. Of(actionContext), .. InputFaults.Of(result)];
        return result;
    }

    /// <summary>The one place where MVC would answer 400. What it cannot bind by itself are switches in the address.</summary>
    public static IActionResult Refuse(ActionContext context)
    {
        var faults = Of(context);
        var switches = context.ModelState
            .Where(entry => entry.Value?.Errors.Count > 0 && faults.All(fault => fault.Field != entry.Key))
            .Select(entry => new InputFault(entry.Key, InputFaultCode.WrongType, "must be true or false"));
        throw SepsisException.Invalid([.. faults, .. switches]);
    }

    private static IReadOnlyList<InputFault> Of(ActionContext context) =>
        context.HttpContext.Items[s_key] as IReadOnlyList<InputFault> ?? [];
}

/// <summary>Reads a body for MVC to bind: all of its faults, where a serializer stops at the first, and no text for a number.</summary>
internal sealed class BodyFormatter<T>(int maximumBytes, Func<ReadOnlySequence<byte>, T> read)
    : IInputFormatter, IApiRequestFormatMetadataProvider
{
    public bool CanRead(InputFormatterContext context) => context.ModelType == typeof(T);

    public async Task<InputFormatterResult> ReadAsync(InputFormatterContext context) =>
        await InputFormatterResult.SuccessAsync((await RequestBody.ReadAsync(context.HttpContext.Request, maximumBytes, read))!);

    public IReadOnlyList<string>? GetSupportedContentTypes(string? contentType, Type objectType) =>
        objectType == typeof(T) ? [MediaTypes.Json] : null;
}
