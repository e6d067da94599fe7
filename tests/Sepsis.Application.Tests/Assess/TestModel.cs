using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Sepsis.Application.Assess;
using Sepsis.Application.Models;
using Sepsis.Application.Records;
using Sepsis.Domain;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Answers.Distributions;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;

namespace Sepsis.Application.Tests.Assess;

/// <summary>
/// An ensemble of one member for adults up to 90, of heart rate and lactate. The typical patient has 60 and 1; training ended at 220
/// and 8.
/// </summary>
internal static class TestModel
{
    public static readonly DateTimeOffset Now = new(2026, 8, 23, 9, 30, 0, TimeSpan.Zero);

    private static readonly InputDependence Dependence =
        new([Even(Measurements.HeartRate, 40, 180), Even(Measurements.LactateLevel, 0, 10)], [0], 0);

    private static readonly ConditionalDistributions Distributions = new(Dependence);

    private static readonly InputLimits Limits = new(
        [new(Measurements.HeartRate.Name, 20, 30, 60, 110, 180, 220), new(Measurements.LactateLevel.Name, 0, 0, 0.5, 4, 7, 8)], 1000, 2000);

    private static readonly IReadOnlyList<CalibrationPair> Pairs = [new(0.1, 50, 2), new(0.3, 30, 6), new(0.5, 20, 20), new(0.8, 4, 12)];

    public static readonly Bundle Bundle = new(
        new()
        {
            Name = "test",
            Version = "1",
            Outcome = "sepsis within 24 hours",
            Derived = [],
            Features = [Feature.Of(Measurements.HeartRate), Feature.Of(Measurements.LactateLevel)],
            Members = [new("only", 1)],
            Calibrator = new PlattCalibrator(1, 0),
            Thresholds = new(0.5, "a test", [new(RiskLevel.Low, 0), new(RiskLevel.High, 0.5)]),
            Population = new("Adults", Synthetic: false, 18, 90),
            Provenance = new("data.csv", "hash", 1, 1, 0.5, 5, 42, new Dictionary<string, string>()),
            Metrics = new Dictionary<string, IReadOnlyDictionary<string, MetricSummary>>(),
        },
        "sha",
        new(2, [FeatureProfile.Of(Measurements.HeartRate.Name, [60, 100]), FeatureProfile.Of(Measurements.LactateLevel.Name, [1, 3])]),
        "card")
    {
        Gate = GateVerdict.Blessed,
        TradeOff = new(0.2, [new(0.5, 0.8, 0.7, 0.4, 0.93, 40)]),
        CalibrationPairs = Pairs,
        Certainty = Certainty.Of(Pairs)!,
        Answers = new([], new([[60, 1]]), Dependence, Limits),
        Distributions = Distributions,
        Limits = new(Limits, Distributions),
    };

    public static readonly BundleContents Contents = new(4, [new("only", "LightGbm", "only.zip", "hash", 1)], [], 20);

    public static AssessRiskCommand Patient(double heartRate = 150, double age = 50, string? id = null, params InputFault[] faults) => new(
        id,
        PatientReading.Of(
            (Measurements.HeartRate, heartRate), (Measurements.RespiratoryRate, 20), (Measurements.Temperature, 37),
            (Measurements.Age, age)),
        faults);

    public static IActiveModel Serving() => new Active(new MadePredictor());

    public static IActiveModel ServingFamily() => new Active(new MadePredictor { IsFamily = true });

    /// <summary>No model while a command is validated, and one a moment later.</summary>
    public static IActiveModel ServingAfterValidation()
    {
        var model = new Mock<IActiveModel>();
        model.Setup(m => m.Lease()).Returns(() => Lend(new(new MadePredictor())));
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

    private static InputMarginal Even(Measurement measurement, double low, double high) => new(
        measurement.Name,
        [.. Enumerable.Range(0, InputDependence.Knots).Select(knot => low + (high - low) * knot / (InputDependence.Knots - 1))]);

    private static ModelLease Lend(RefCountedPredictor? predictor) =>
        predictor is not null && predictor.TryAcquire(out var lease) ? lease : throw new SepsisException(SepsisError.NoModel, "none");

    private sealed class Active(IEnsemblePredictor? predictor) : IActiveModel
    {
        private readonly RefCountedPredictor? _lent = predictor is null ? null : new(predictor);

        public ModelStatus Status => predictor is null ? ModelStatus.Loading : ModelStatus.Serving;

        public ServedModel? Serving => predictor is null ? null : new(new("test", "/test"), predictor);

        public ModelLease Lease() => Lend(_lent);
    }
}
