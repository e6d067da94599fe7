using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Sepsis.Application.Assess;
using Sepsis.Application.Models;
using Sepsis.Application.Pipeline;
using Sepsis.Application.Records;
using Sepsis.Domain.Answers;

namespace Sepsis.Application;

/// <summary>Every use case: handlers by hand, as MediatR 5.1.0 brings no registration; validators are found by FluentValidation.</summary>
public static class ApplicationServices
{
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.AddSingleton<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddSingleton<IMediator, Mediator>();
        services.AddValidatorsFromAssemblyContaining<AssessRiskValidator>(ServiceLifetime.Singleton);
        services.AddUseCase<AssessRiskCommand, RiskAssessment, AssessRiskHandler>();
        services.AddUseCase<AssessBatchCommand, IEnumerable<IReadOnlyList<BatchItem>>, AssessBatchHandler>();
        services.AddUseCase<WhatIfCommand, WhatIfResult, WhatIfHandler>();
        services.AddSingleton<TrainingExport>();
        services.AddSingleton<AuditReplay>();
        services.AddSingleton<ModelSwitcher>();
        services.AddPlainUseCase<RecordOutcomeCommand, RecordedOutcome, RecordOutcomeHandler>();
        services.AddPlainUseCase<ActivateModelCommand, ModelChange, ActivateModelHandler>();
        services.AddPlainUseCase<RollbackModelCommand, ModelChange, RollbackModelHandler>();
        services.AddPlainUseCase<SetShadowCommand, ShadowStatus, SetShadowHandler>();
        services.AddPlainUseCase<StopShadowCommand, ShadowStatus, StopShadowHandler>();
        services.AddPlainUseCase<ReportShadowQuery, ShadowReport, ReportShadowHandler>();
        return services;
    }

    /// <summary>Handlers and validators hold no state of a request, so one of each is enough.</summary>
    private static void AddUseCase<TRequest, TResponse, THandler>(this IServiceCollection services)
        where TRequest : IRequest<TResponse>
        where THandler : class, IRequestHandler<TRequest, TResponse>
    {
        services.AddSingleton<IRequestHandler<TRequest, TResponse>, THandler>();
        services.AddSingleton<IPipelineBehavior<TRequest, TResponse>, ValidationBehavior<TRequest, TResponse>>();
    }

    /// <summary>Of a request whose types say all that must hold of it.</summary>
    private static void AddPlainUseCase<TRequest, TResponse, THandler>(this IServiceCollection services)
        where TRequest : IRequest<TResponse>
        where THandler : class, IRequestHandler<TRequest, TResponse>
    {
        services.AddSingleton<IValidator<TRequest>, NothingToValidate<TRequest>>();
        services.AddUseCase<TRequest, TResponse, THandler>();
    }
}
