using AutoMapper;
using Sepsis.Api.Wire;
using Sepsis.Application.Models;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Ensemble;
using Sepsis.Domain.Features;
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
        CreateMap<Bundle, ModelResponse>()
            .Param(nameof(ModelResponse.Name), bundle => bundle.Manifest.Name)
            .Param(nameof(ModelResponse.Version), bundle => bundle.Manifest.Version)
            .Param(nameof(ModelResponse.BundleSha256), bundle => bundle.Sha256)
            .Param(nameof(ModelResponse.FormatVersion), bundle => bundle.Manifest.FormatVersion)
            .Param(nameof(ModelResponse.Outcome), bundle => bundle.Manifest.Outcome)
            .Param(nameof(ModelResponse.FeatureSchemaHash), bundle => bundle.Manifest.FeatureSchemaHash)
            .Param(nameof(ModelResponse.Features), bundle => bundle.Manifest.Features)
            .Param(nameof(ModelResponse.Derived), bundle => bundle.Manifest.Derived)
            .Param(nameof(ModelResponse.Members), bundle => bundle.Manifest.Members)
            .Param(nameof(ModelResponse.Calibrator), bundle => bundle.Manifest.Calibrator)
            .Param(nameof(ModelResponse.Threshold), bundle => bundle.Thresholds)
            .Param(nameof(ModelResponse.RiskBands), bundle => bundle.Manifest.Thresholds.Bands)
            .Param(nameof(ModelResponse.Population), bundle => bundle.Manifest.Population)
            .Param(nameof(ModelResponse.Training), bundle => bundle.Manifest.Provenance)
            .Param(nameof(ModelResponse.Metrics), bundle => bundle.Manifest.Metrics)
            .Param(nameof(ModelResponse.Files), bundle => bundle.Manifest.Files)
            .Param(nameof(ModelResponse.GoldenRows), bundle => bundle.Manifest.Golden.Rows.Count);
        CreateMap<Feature, FeatureResponse>();
        CreateMap<DerivedFeature, DerivedFeatureResponse>();
        CreateMap<MemberEntry, MemberResponse>();
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
        CreateMap<FileEntry, FileResponse>();
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
