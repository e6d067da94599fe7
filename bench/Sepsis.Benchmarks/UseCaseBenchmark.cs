using BenchmarkDotNet.Attributes;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Sepsis.Application;
using Sepsis.Application.Assess;
using Sepsis.Application.Models;
using Sepsis.Domain.Answers;
using Sepsis.Infrastructure.Engines;

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
            .AddSingleton<IShadow>(new NoShadow())
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

    private sealed class NoShadow : IShadow
    {
        public ShadowStatus? Status => null;

        public void Offer(RiskAssessment assessment)
        {
        }

        public ShadowStatus Follow(BundleSource source, IEnsemblePredictor predictor) => throw new NotSupportedException();

        public ShadowStatus? Dismiss() => null;
    }

    private sealed class Loaded(EnsemblePredictor predictor) : IActiveModel
    {
        private readonly RefCountedPredictor _lent = new(predictor);

        public ModelStatus Status => ModelStatus.Serving;

        public ServedModel Serving { get; } = new(new("demo", ""), predictor);

        public ModelLease Lease() => _lent.TryAcquire(out var lease) ? lease : throw new InvalidOperationException("retired");
    }
}
