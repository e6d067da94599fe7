using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Sepsis.Application.Assess;
using Sepsis.Application.Models;
using Sepsis.Application.Pipeline;
using Sepsis.Application.Records;
using Sepsis.Domain.Answers;

namespace Sepsis.Application;

/// <summary>Every use case, by hand: MediatR 5.1.0 and FluentValidation bring no registration of their own here.</summary>
public static class ApplicationServices
{
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.AddSingleton<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddSingleton<IMediator, Mediator>();
        services.AddUseCase<AssessRiskCommand, RiskAssessment, AssessRiskHandler, AssessRiskValidator>();
        services.AddUseCase<AssessBatchCommand, IEnumerable<IReadOnlyList<BatchItem>>, AssessBatchHandler, AssessBatchValidator>();
        services.AddUseCase<WhatIfCommand, WhatIfResult, WhatIfHandler, WhatIfValidator>();
        services.AddUseCase<RecordOutcomeCommand, RecordedOutcome, RecordOutcomeHandler, RecordOutcomeValidator>();
        services.AddSingleton<TrainingExport>();
        services.AddSingleton<AuditReplay>();
        services.AddSingleton<ModelSwitcher>();
        services.AddUseCase<ActivateModelCommand, ModelChange, ActivateModelHandler, NothingToValidate<ActivateModelCommand>>();
        services.AddUseCase<RollbackModelCommand, ModelChange, RollbackModelHandler, NothingToValidate<RollbackModelCommand>>();
        services.AddUseCase<SetShadowCommand, ShadowStatus, SetShadowHandler, NothingToValidate<SetShadowCommand>>();
        services.AddUseCase<StopShadowCommand, ShadowStatus, StopShadowHandler, NothingToValidate<StopShadowCommand>>();
        services.AddUseCase<ReportShadowQuery, ShadowReport, ReportShadowHandler, NothingToValidate<ReportShadowQuery>>();
        return services;
    }

    /// <summary>Handlers and validators hold no state of a request, so one of each is enough.</summary>
    private static void AddUseCase<TRequest, TResponse, THandler, TValidator>(this IServiceCollection services)
        where TRequest : IRequest<TResponse>
        where THandler : class, IRequestHandler<TRequest, TResponse>
        where TValidator : class, IValidator<TRequest>
    {
        services.AddSingleton<IRequestHandler<TRequest, TResponse>, THandler>();
        services.AddSingleton<IValidator<TRequest>, TValidator>();
        services.AddSingleton<IPipelineBehavior<TRequest, TResponse>, ValidationBehavior<TRequest, TResponse>>();
    }
}
