using AutoMapper;
using Sepsis.Api.Wire;
using Sepsis.Application.Models;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;
using Sepsis.Domain.Statistics;

namespace Sepsis.Api.Models;

/// <summary>From a bundle to what is said of it.</summary>
internal sealed class ModelsProfile : Profile
{
    public ModelsProfile()
    {
        MapServed();
        MapModel();
        MapOperatingPoints();
    }

    private void MapServed()
    {
        CreateMap<Bundle, ModelIdentityResponse>()
            .Param(nameof(ModelIdentityResponse.Name), bundle => bundle.Manifest.Name)
            .Param(nameof(ModelIdentityResponse.Version), bundle => bundle.Manifest.Version)
            .Param(nameof(ModelIdentityResponse.BundleSha256), bundle => bundle.Sha256);
        CreateMap<RiskThresholds, ThresholdResponse>().Param(nameof(ThresholdResponse.Value), thresholds => thresholds.Decision);
        CreateMap<ServedModel, ServedModelResponse>()
            .Param(nameof(ServedModelResponse.Bundle), model => model.Source.Name)
            .Param(nameof(ServedModelResponse.Name), model => model.Bundle.Manifest.Name)
            .Param(nameof(ServedModelResponse.Version), model => model.Bundle.Manifest.Version)
            .Param(nameof(ServedModelResponse.BundleSha256), model => model.Bundle.Sha256)
            .Param(nameof(ServedModelResponse.Threshold), model => model.Bundle.Thresholds);
        CreateMap<ModelChange, ActivationResponse>();
    }

    private void MapModel()
    {
        CreateMap<ServedModel, ModelResponse>()
            .Param(nameof(ModelResponse.Name), model => model.Bundle.Manifest.Name)
            .Param(nameof(ModelResponse.Version), model => model.Bundle.Manifest.Version)
            .Param(nameof(ModelResponse.BundleSha256), model => model.Bundle.Sha256)
            .Param(nameof(ModelResponse.FormatVersion), model => model.Contents.FormatVersion)
            .Param(nameof(ModelResponse.Outcome), model => model.Bundle.Manifest.Outcome)
            .Param(
                nameof(ModelResponse.FeatureSchemaHash),
                model => FeatureSchema.HashOf(model.Bundle.Manifest.Features, model.Bundle.Manifest.Derived))
            .Param(nameof(ModelResponse.Features), model => model.Bundle.Manifest.Features)
            .Param(nameof(ModelResponse.Derived), model => model.Bundle.Manifest.Derived)
            .Param(nameof(ModelResponse.Members), model => model.Contents.Members)
            .Param(nameof(ModelResponse.Calibrator), model => model.Bundle.Manifest.Calibrator)
            .Param(nameof(ModelResponse.Threshold), model => model.Bundle.Thresholds)
            .Param(nameof(ModelResponse.RiskBands), model => model.Bundle.Manifest.Thresholds.Bands)
            .Param(nameof(ModelResponse.Population), model => model.Bundle.Manifest.Population)
            .Param(nameof(ModelResponse.Training), model => model.Bundle.Manifest.Provenance)
            .Param(nameof(ModelResponse.Metrics), model => model.Bundle.Manifest.Metrics)
            .Param(nameof(ModelResponse.Files), model => model.Contents.Files)
            .Param(nameof(ModelResponse.GoldenRows), model => model.Contents.GoldenRows)
            .Param(nameof(ModelResponse.ModelCard), model => model.Bundle.ModelCard);
        CreateMap<Bundle, SetResponse>()
            .Param(nameof(SetResponse.Name), set => set.Set)
            .Param(nameof(SetResponse.Panels), set => set.Schema.Panels.Select(PanelSet.NameOf))
            .Param(nameof(SetResponse.Features), set => set.Manifest.Features.Select(feature => feature.Name))
            .Param(nameof(SetResponse.Threshold), set => set.Thresholds)
            .Param(nameof(SetResponse.Metrics), set => set.Manifest.Metrics);
        CreateMap<Feature, FeatureResponse>();
        CreateMap<DerivedFeature, DerivedFeatureResponse>();
        CreateMap<MemberContent, MemberResponse>().Param(nameof(MemberResponse.Kind), member => Enum.Parse<MemberKind>(member.Kind));
        CreateMap<Calibrator, CalibratorResponse>()
            .Param(
                nameof(CalibratorResponse.Method),
                calibrator => calibrator is PlattCalibrator ? CalibratorResponse.Platt : CalibratorResponse.Isotonic)
            .Param(nameof(CalibratorResponse.Slope), calibrator => (calibrator as PlattCalibrator)?.Slope)
            .Param(nameof(CalibratorResponse.Intercept), calibrator => (calibrator as PlattCalibrator)?.Intercept);
        CreateMap<RiskBand, RiskBandResponse>().Param(nameof(RiskBandResponse.FromProbability), band => band.From);
        CreateMap<TrainingPopulation, PopulationResponse>();
        CreateMap<TrainingProvenance, TrainingResponse>();
        CreateMap<MetricSummary, MetricResponse>();
        CreateMap<FileContent, FileResponse>();
    }

    private void MapOperatingPoints()
    {
        CreateMap<Bundle, OperatingPointsResponse>()
            .Param(nameof(OperatingPointsResponse.Model), bundle => bundle)
            .Param(nameof(OperatingPointsResponse.Prevalence), bundle => bundle.TradeOff.Prevalence)
            .Param(nameof(OperatingPointsResponse.Threshold), bundle => bundle.Thresholds)
            .Param(nameof(OperatingPointsResponse.Points), bundle => bundle.Answers.OperatingPoints);
        CreateMap<OperatingPoint, OperatingPointResponse>()
            .Param(nameof(OperatingPointResponse.Threshold), point => point.Point.Threshold)
            .Param(nameof(OperatingPointResponse.Sensitivity), point => point.Point.Sensitivity)
            .Param(nameof(OperatingPointResponse.SensitivityInterval), point => point.Sensitivity)
            .Param(nameof(OperatingPointResponse.Specificity), point => point.Point.Specificity)
            .Param(nameof(OperatingPointResponse.Ppv), point => point.Point.Ppv)
            .Param(nameof(OperatingPointResponse.PpvInterval), point => point.Ppv)
            .Param(nameof(OperatingPointResponse.Npv), point => point.Point.Npv)
            .Param(nameof(OperatingPointResponse.AlertsPer100), point => point.Point.AlertsPer100)
            .Param(nameof(OperatingPointResponse.AlertsPer100Interval), point => point.AlertsPer100)
            .Param(nameof(OperatingPointResponse.NumberNeededToEvaluate), point => point.Point.NumberNeededToEvaluate())
            .Param(nameof(OperatingPointResponse.NumberNeededToEvaluateInterval), point => point.NumberNeededToEvaluateInterval());
        CreateMap<BootstrapInterval, RangeResponse>();
    }
}
