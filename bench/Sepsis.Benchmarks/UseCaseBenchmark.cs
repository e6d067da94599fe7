using BenchmarkDotNet.Attributes;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Sepsis.Application;
using Sepsis.Application.Ensemble;
using Sepsis.Application.Risk.AssessRisk;
using Sepsis.Domain.Risk;
using Sepsis.Infrastructure.Ensemble;

namespace Sepsis.Benchmarks;

/// <summary>Validation alone, and the whole use case as a controller calls it.</summary>
[MemoryDiagnoser]
public class UseCaseBenchmark : IDisposable
{
    private static readonly AssessRiskCommand Command = new("bench-1", DemoBundle.Patient, []);
    private readonly EnsemblePredictor _predictor = DemoBundle.Load();
    private readonly ServiceProvider _services;
    private readonly IMediator _mediator;
    private readonly IValidator<AssessRiskCommand> _validator;

    public UseCaseBenchmark()
    {
        _services = new ServiceCollection()
            .AddApplication()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IActiveModel>(new Loaded(_predictor))
            .BuildServiceProvider();
        _mediator = _services.GetRequiredService<IMediator>();
        _validator = _services.GetRequiredService<IValidator<AssessRiskCommand>>();
    }

    [Benchmark]
    public bool ValidationAlone() => _validator.Validate(Command).IsValid;

    [Benchmark(Baseline = true)]
    public Task<RiskAssessment> WholeUseCase() => _mediator.Send(Command);

    public void Dispose()
    {
        _services.Dispose();
        _predictor.Dispose();
        GC.SuppressFinalize(this);
    }

    private sealed class Loaded(EnsemblePredictor predictor) : IActiveModel
    {
        public ModelStatus Status => ModelStatus.Serving;

        public IEnsemblePredictor Current => predictor;

        public bool TryGet([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out IEnsemblePredictor? found) => (found = predictor) is not null;
    }
}
