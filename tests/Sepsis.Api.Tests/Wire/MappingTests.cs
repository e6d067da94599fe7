using System.Reflection;
using AutoMapper;
using AutoMapper.Internal;
using Sepsis.Api.Assess;
using Sepsis.Api.Models;
using Sepsis.Api.Tests.Hosting;
using Sepsis.Api.Wire;
using Sepsis.Application.Models;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;

namespace Sepsis.Api.Tests.Wire;

/// <summary>What notices a property that was forgotten, a profile that was, and a type that AutoMapper must not be given.</summary>
public sealed class MappingTests
{
    private static readonly RiskAssessment Assessment = new(
        Guid.CreateVersion7(), TimeProvider.System.GetUtcNow(), PatientReading.Of(
            (Measurements.HeartRate, 150), (Measurements.RespiratoryRate, 26), (Measurements.Temperature, 38.6),
            (Measurements.Potassium, 4)),
        FakeBundle.Bundle, 0.5, [0.6, 0.4])
    {
        Explanation = new(
            new(0.1, 0.5, 0.1, [4], [new(0, 150, 0.2, 0.01), new(1, 26, 0.1, 0.01)], AttributionMethod.Sampled),
            [new(0, 160, BandChangeExtent.OrAbove, RiskLevel.VeryHigh, 0.5)]),
        Next = [new(Measurements.LactateLevel, 0.1, 0.2, 0.3)],
    };

    private static readonly ServedModel Model = new(FakeLibrary.Source, FakeBundle.Bundle, FakeBundle.Contents)
    {
        Sets = [FakeBundle.Bundle with { Set = "vitals" }],
    };

    private static readonly InputFault Fault = ReadingRules.Check(Measurements.Temperature, 101.3)!;

    public static TheoryData<string, object> Mapped => new()
    {
        { "prediction", PredictionResponse.From(Assessment) },
        { "patient prediction", PatientPredictionResponse.From(Assessment) },
        { "assessment", Mapping.Mapper.Map<AssessmentResponse>(Assessment) },
        { "issue", InputIssueResponse.From(Fault) },
        { "model", Mapping.Mapper.Map<ModelResponse>(Model) },
    };

    [Fact]
    public void Configuration_IsValid() => Mapping.Mapper.ConfigurationProvider.AssertConfigurationIsValid();

    [Fact]
    public void Configuration_HasEveryProfile()
    {
        var written = typeof(Mapping).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Profile))).Select(type => type.FullName!);
        Assert.Empty(written.Except(Mapping.Mapper.ConfigurationProvider.Internal().Profiles.Select(profile => profile.Name)));
    }

    /// <summary>
    /// The reason for which the advisory against this version is suppressed: what holds its own kind could be nested without end.
    /// </summary>
    [Fact]
    public void MappedTypes_HoldNoneOfTheirOwnKind()
    {
        var mapped = Mapping.Mapper.ConfigurationProvider.Internal().GetAllTypeMaps()
            .SelectMany(map => new[] { map.SourceType, map.DestinationType }).ToHashSet();
        Assert.Contains(typeof(RiskAssessment), mapped);
        Assert.Contains(typeof(AssessmentResponse), mapped);
        Assert.Empty(mapped.SelectMany(Parts).Distinct()
            .Where(type => Parts(type).SelectMany(Within).Contains(type)).Select(type => type.FullName));
        Assert.Contains(typeof(Nested), Parts(typeof(Nested)).SelectMany(Within));
    }

    private sealed record Nested(IReadOnlyDictionary<string, Nested[]?>? Children);

    /// <summary>The type's own parts, and all of theirs.</summary>
    private static HashSet<Type> Within(Type type)
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>(Parts(type));
        while (open.TryPop(out var next))
            if (found.Add(next))
                foreach (var part in Parts(next))
                    open.Push(part);
        return found;
    }

    /// <summary>What its properties and its elements are of; of ours alone, for a date holds a date.</summary>
    private static IEnumerable<Type> Parts(Type type) => Properties(type).Select(property => property.PropertyType)
        .Concat(type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments())
        .SelectMany(part => part.IsArray || part.IsGenericType ? Parts(part).Append(part) : [part])
        .Where(part => part.Assembly.GetName().Name!.StartsWith("sepsis", StringComparison.OrdinalIgnoreCase));

    /// <summary>Everything the source has is filled in the target, all the way down.</summary>
    [Theory]
    [MemberData(nameof(Mapped))]
    public void From_FullSource_LeavesNothingEmpty(string name, object response) => Assert.Empty(Empty(name, response));

    /// <summary>Every property of the source is read by somebody: one that is added must be mapped or named here.</summary>
    [Theory]
    [InlineData(typeof(ModelManifest), typeof(ModelResponse), "Thresholds:Threshold", "Provenance:Training")]
    [InlineData(typeof(BundleContents), typeof(ModelResponse))]
    [InlineData(
        typeof(Bundle), typeof(ModelResponse),
        "Manifest:Name", "Sha256:BundleSha256", "Profile:-", "Schema:Features", "Thresholds:Threshold",
        "HasOwnThresholds:-", "Gate:-", "Set:-", "TradeOff:-", "CalibrationPairs:-", "Certainty:-", "Vote:-", "Answers:-", "Limits:-",
        "Distributions:-")]
    [InlineData(typeof(Domain.Features.DerivedFeature), typeof(DerivedFeatureResponse))]
    [InlineData(typeof(TrainingProvenance), typeof(TrainingResponse))]
    [InlineData(typeof(TrainingPopulation), typeof(PopulationResponse))]
    [InlineData(typeof(MemberContent), typeof(MemberResponse))]
    [InlineData(typeof(MetricSummary), typeof(MetricResponse))]
    [InlineData(typeof(FileContent), typeof(FileResponse))]
    [InlineData(typeof(Domain.Features.Feature), typeof(FeatureResponse))]
    [InlineData(typeof(Domain.Ensemble.PlattCalibrator), typeof(CalibratorResponse))]
    [InlineData(typeof(RiskBand), typeof(RiskBandResponse), "From:FromProbability")]
    [InlineData(typeof(RiskThresholds), typeof(ThresholdResponse), "Decision:Value", "Bands:-")]
    [InlineData(typeof(AssessmentWarning), typeof(WarningResponse))]
    [InlineData(typeof(InputFault), typeof(InputIssueResponse), "ConcernsBody:-")]
    [InlineData(
        typeof(RiskAssessment), typeof(AssessmentResponse),
        "Id:AssessmentId", "Time:AssessedAt", "PatientId:-", "Reading:-", "Bundle:Model",
        "Probability:RiskProbability", "MemberProbabilities:Members", "IsPositive:SepsisRiskPrediction", "Level:RiskLevel", "Set:Conformal",
        "Times:-", "Unusual:Warnings", "BeyondSender:Warnings", "Explanation:Attributions", "Next:NextBestMeasurement")]
    public void From_EveryPropertyOfTheSource_HasAPlace(Type source, Type target, params string[] renamed)
    {
        var names = renamed.Select(pair => pair.Split(':')).ToDictionary(pair => pair[0], pair => pair[1]);
        var places = Properties(target).Select(property => property.Name).Append("-").ToHashSet();
        Assert.Empty(Properties(source).Select(property => names.GetValueOrDefault(property.Name, property.Name)).Except(places));
    }

    /// <summary>The engine of a member goes by its name from the manifest to the answer.</summary>
    [Fact]
    public void MemberKind_EachOfTheManifests_HasItsWord() =>
        Assert.Equal(Enum.GetNames<Infrastructure.Bundles.MemberKind>(), Enum.GetNames<MemberKind>());

    private static IEnumerable<string> Empty(string path, object? value)
    {
        if (value is null or "" || value is System.Collections.ICollection { Count: 0 })
            return [path];
        if (value is ScoresResponse scores)
            return scores.SelectMany(score => Empty($"{path}.{score.Key}", score.Value));
        if (value is System.Collections.IEnumerable items and not string)
            return items.Cast<object>().SelectMany((item, i) => Empty($"{path}[{i}]", item));
        return value.GetType().Namespace!.StartsWith("Sepsis.Api", StringComparison.Ordinal)
            ? Properties(value.GetType()).Where(property => !IsOptional(property))
                .SelectMany(property => Empty($"{path}.{property.Name}", property.GetValue(value)))
            : [];
    }

    /// <summary>A caveat about the whole model has no item; what is open or missing in a score has no points, value or band.</summary>
    private static bool IsOptional(PropertyInfo property) =>
        property.DeclaringType == typeof(WarningResponse) || property.DeclaringType == typeof(ScoreItemResponse)
        || property.DeclaringType == typeof(ScoreResponse) || property.DeclaringType == typeof(NextStepResponse);

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.Name != "EqualityContract");
}
