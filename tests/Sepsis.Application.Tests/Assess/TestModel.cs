using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Sepsis.Application.Assess;
using Sepsis.Application.Models;
using Sepsis.Application.Records;
using Sepsis.Domain;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;

namespace Sepsis.Application.Tests.Assess;

/// <summary>An ensemble of one member for adults up to 90: the risk is the heart rate over 300.</summary>
internal static class TestModel
{
    public static readonly DateTimeOffset Now = new(2026, 8, 23, 9, 30, 0, TimeSpan.Zero);

    public static readonly Bundle Bundle = new(
        new()
        {
            FormatVersion = 1,
            Name = "test",
            Version = "1",
            Outcome = "sepsis within 24 hours",
            Derived = [],
            Features = [Feature.Of(Measurements.HeartRate), Feature.Of(Measurements.LactateLevel)],
            FeatureSchemaHash = "hash",
            Members = [new("only", MemberKind.LightGbm, "only.txt", "hash", 1)],
            Calibrator = new PlattCalibrator(1, 0),
            Thresholds = new(0.5, "a test", [new(RiskLevel.Low, 0), new(RiskLevel.High, 0.5)]),
            Population = new("Adults", Synthetic: false, 18, 90),
            Provenance = new("data.csv", "hash", 1, 1, 0.5, 5, 42, new Dictionary<string, string>()),
            Metrics = new Dictionary<string, IReadOnlyDictionary<string, MetricSummary>>(),
            Files = [],
            Golden = new(1e-6, []),
        },
        "sha",
        new(0, []),
        "card") { Gate = GateVerdict.Blessed };

    public static AssessRiskCommand Patient(double heartRate = 150, double age = 50, string? id = null, params InputFault[] faults) => new(
        id,
        PatientReading.Of(
            (Measurements.HeartRate, heartRate), (Measurements.RespiratoryRate, 20), (Measurements.Temperature, 37),
            (Measurements.Age, age)),
        faults);

    public static IActiveModel Serving() => new Active(new HeartRatePredictor());

    public static IActiveModel Explaining() => new Active(new ExplainingPredictor(Bundle));

    /// <summary>No model while a command is validated, and one a moment later.</summary>
    public static IActiveModel ServingAfterValidation()
    {
        var model = new Mock<IActiveModel>();
        model.Setup(m => m.Lease()).Returns(() => Lend(new(new HeartRatePredictor())));
        return model.Object;
    }

    public static IActiveModel None() => new Active(null);

    public static IMediator Mediator(IActiveModel model, IShadow? shadow = null)
    {
        var time = new Mock<TimeProvider>();
        time.Setup(t => t.GetUtcNow()).Returns(Now);
        return new ServiceCollection().AddApplication().AddSingleton(model).AddSingleton(time.Object)
            .AddSingleton(Mock.Of<IModelSwitch>()).AddSingleton(Mock.Of<IModelLibrary>()).AddSingleton(shadow ?? Mock.Of<IShadow>())
            .AddSingleton(Mock.Of<IAuditTrail>()).AddSingleton(Mock.Of<IAuditArchive>())
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true })
                .GetRequiredService<IMediator>();
    }

    private sealed class HeartRatePredictor : IEnsemblePredictor
    {
        public Bundle Bundle => TestModel.Bundle;

        public ModelInsight? Insight => null;

        public double Predict(PatientReading reading, Span<double> memberProbabilities) =>
            memberProbabilities[0] = reading[Measurements.HeartRate] / 300;

        public void PredictMany(IReadOnlyList<PatientReading> readings, Span<double> memberProbabilities, Span<double> probabilities)
        {
            for (var i = 0; i < readings.Count; i++)
                probabilities[i] = Predict(readings[i], memberProbabilities[i..]);
        }
    }

    private static ModelLease Lend(RefCountedPredictor? predictor) =>
        predictor is not null && predictor.TryAcquire(out var lease) ? lease : throw new SepsisException(SepsisError.NoModel, "none");

    private sealed class Active(IEnsemblePredictor? predictor) : IActiveModel
    {
        private readonly RefCountedPredictor? _lent = predictor is null ? null : new(predictor);

        public ModelStatus Status => predictor is null ? ModelStatus.Loading : ModelStatus.Serving;

        public ServedModel? Serving => predictor is null ? null : new(new("test", "/test"), predictor.Bundle);

        public ModelLease Lease() => Lend(_lent);
    }
}
