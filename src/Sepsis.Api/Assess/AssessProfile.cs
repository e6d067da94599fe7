using AutoMapper;
using Sepsis.Api.Wire;
using Sepsis.Application.Assess;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;
using Sepsis.Domain.Scores;

namespace Sepsis.Api.Assess;

/// <summary>From an assessment to its answer in full. The language of the sentence is the state that is passed to the mapper.</summary>
internal sealed class AssessProfile : Profile
{
    public AssessProfile()
    {
        MapAssessment();
        MapAttributions();
        MapScores();
        MapNextMeasurement();
        MapWhatIf();
    }

    private void MapAssessment()
    {
        CreateMap<RiskAssessment, AssessmentResponse>()
            .Param(nameof(AssessmentResponse.AssessmentId), assessment => assessment.Id)
            .Param(nameof(AssessmentResponse.AssessedAt), assessment => assessment.Time)
            .Param(nameof(AssessmentResponse.RiskProbability), assessment => assessment.Probability)
            .Param(nameof(AssessmentResponse.Interval), assessment => assessment.Interval)
            .Param(nameof(AssessmentResponse.Conformal), Conformal)
            .Param(nameof(AssessmentResponse.SepsisRiskPrediction), assessment => assessment.IsPositive ? 1 : 0)
            .Param(nameof(AssessmentResponse.RiskLevel), assessment => assessment.Level)
            .Param(nameof(AssessmentResponse.Threshold), assessment => assessment.Bundle.Thresholds)
            .Param(nameof(AssessmentResponse.Members), Members)
            .Param(nameof(AssessmentResponse.Attributions), assessment => assessment.Explanation is null ? null : assessment)
            .Param(nameof(AssessmentResponse.Inputs), Inputs)
            .Param(nameof(AssessmentResponse.NotUsed), assessment => assessment.NotUsed.Select(measurement => measurement.Name))
            .Param(nameof(AssessmentResponse.Scores), assessment => assessment.Scores)
            .Param(nameof(AssessmentResponse.Agreement), assessment => assessment.Agreement?.Agreement)
            .Param(nameof(AssessmentResponse.AgreementWith), assessment => assessment.Agreement?.Score)
            .Param(nameof(AssessmentResponse.Missing), assessment => assessment.Missing)
            .Param(
                nameof(AssessmentResponse.NextBestMeasurement),
                assessment => assessment.Next is { } next ? NextStep.Of(next, assessment) : null)
            .Param(nameof(AssessmentResponse.Warnings), AssessmentWarning.Of)
            .Param(nameof(AssessmentResponse.Model), assessment => assessment.Bundle);
        CreateMap<ProbabilityInterval, IntervalResponse>().Param(nameof(IntervalResponse.Method), _ => VennAbers.Method);
        CreateMap<MissingItem, MissingResponse>();
        CreateMap<AssessmentWarning, WarningResponse>();
    }

    private void MapAttributions() => CreateMap<RiskAssessment, AttributionsResponse>()
        .Param(nameof(AttributionsResponse.Base), assessment => Explained(assessment).Base)
        .Param(nameof(AttributionsResponse.SumCheck), assessment => Sum(Explained(assessment)))
        .Param(nameof(AttributionsResponse.Method), assessment => Explained(assessment).Method)
        .Param(
            nameof(AttributionsResponse.Items),
            assessment => Explained(assessment).Effects.Select(effect => Item(effect, assessment.Bundle.Schema)))
        .Param(nameof(AttributionsResponse.Missing), assessment => NotKnown(Explained(assessment), assessment.Bundle.Schema))
        .ForCtorParam(nameof(AttributionsResponse.Sentence), sentence => sentence.MapFrom((assessment, context) =>
            ReasonSentence.Of(Explained(assessment), assessment.Bundle.Schema, context.State as string ?? Languages.English)))
        .Param(nameof(AttributionsResponse.BandChanges), assessment =>
            assessment.Explanation!.BandChanges.Select(change => OtherBand(change, assessment.Bundle.Schema.Features[change.Column])));

    private void MapScores()
    {
        CreateMap<IReadOnlyList<ScoreResult>, ScoresResponse>().ConvertUsing((results, _, context) =>
        {
            var scores = new ScoresResponse();
            foreach (var result in results)
                scores.Add(result.Score.Name, context.Mapper.Map<ScoreResponse>(result));
            return scores;
        });
        CreateMap<ScoreResult, ScoreResponse>()
            .Param(nameof(ScoreResponse.Min), score => score.Points.Minimum)
            .Param(nameof(ScoreResponse.Max), score => score.Points.Maximum)
            .Param(
                nameof(ScoreResponse.Band),
                score => score.Response is { IsDecided: true } response ? response.Minimum : (ClinicalResponse?)null);
        CreateMap<ScoreItem, ScoreItemResponse>()
            .Param(nameof(ScoreItemResponse.Item), item => item.Name)
            .Param(nameof(ScoreItemResponse.Min), item => item.Range.Minimum)
            .Param(nameof(ScoreItemResponse.Max), item => item.Range.Maximum);
    }

    private void MapNextMeasurement()
    {
        CreateMap<RiskAssessment, NextMeasurementResponse>()
            .Param(nameof(NextMeasurementResponse.RiskProbability), assessment => assessment.Probability)
            .Param(nameof(NextMeasurementResponse.RiskLevel), assessment => assessment.Level)
            .Param(nameof(NextMeasurementResponse.NextBestMeasurement), assessment => NextStep.Of(assessment.Next!, assessment))
            .Param(nameof(NextMeasurementResponse.Method), _ => NextMeasurementResponse.GaussianCopula)
            .Param(nameof(NextMeasurementResponse.Model), assessment => assessment.Bundle);
        CreateMap<NextStep, NextStepResponse>()
            .Param(nameof(NextStepResponse.Item), step => step.Item.Name)
            .Param(nameof(NextStepResponse.ExpectedChange), step => step.Effect?.ExpectedChange ?? 0)
            .Param(nameof(NextStepResponse.BandChangeChance), step => step.Effect?.BandChangeChance ?? 0)
            .Param(nameof(NextStepResponse.PredictionChangeChance), step => step.Effect?.DecisionChangeChance ?? 0)
            .Param(nameof(NextStepResponse.WouldSettle), step => step.Settles.Always)
            .Param(nameof(NextStepResponse.CouldSettle), step => step.Settles.Sometimes);
    }

    private void MapWhatIf() => CreateMap<WhatIfResult, WhatIfResponse>()
        .Param(nameof(WhatIfResponse.ProbabilityChange), result => result.After.Probability - result.Before.Probability)
        .Param(nameof(WhatIfResponse.Changes), Changes)
        .Param(nameof(WhatIfResponse.Removed), Removed);

    private static ConformalResponse Conformal(RiskAssessment assessment)
    {
        string[] notRuledOut = assessment.Set switch
        {
            ConformalSet.Sepsis => [ConformalResponse.Sepsis],
            ConformalSet.NoSepsis => [ConformalResponse.NoSepsis],
            ConformalSet.Both => [ConformalResponse.Sepsis, ConformalResponse.NoSepsis],
            _ => [],
        };
        return new(assessment.Bundle.Certainty.Sets.Level, notRuledOut);
    }

    private static InputsResponse Inputs(RiskAssessment assessment) =>
        new([.. assessment.Reading.Sent.Select(PanelSet.NameOf)], assessment.Bundle.Set ?? Bundle.WholeFamily);

    private static IEnumerable<MemberVoteResponse> Members(RiskAssessment assessment) => assessment.Bundle.Manifest.Members.Zip(
        assessment.MemberProbabilities, (member, probability) => new MemberVoteResponse(member.Name, member.Weight, probability));

    private static Attribution Explained(RiskAssessment assessment) => assessment.Explanation!.Attribution;

    private static double Sum(Attribution attribution) =>
        attribution.Base + attribution.MissingEffect + attribution.Effects.Sum(effect => effect.Effect);

    private static AttributionItemResponse Item(FeatureEffect effect, FeatureSchema schema) =>
        new(schema.Features[effect.Column].Name, effect.Value, schema.Features[effect.Column].Unit, effect.Effect, effect.StandardError);

    private static MissingEffectResponse? NotKnown(Attribution attribution, FeatureSchema schema) => attribution.MissingInputs.Count == 0
        ? null
        : new(attribution.MissingEffect, [.. attribution.MissingInputs.Select(column => schema.Features[column].Name)]);

    private static BandChangeResponse OtherBand(BandChange change, Feature feature) =>
        new(feature.Name, change.Value, feature.Unit, change.Extent, change.Level);

    /// <summary>The largest effect first.</summary>
    private static IEnumerable<WhatIfEffectResponse> Changes(WhatIfResult result)
    {
        var schema = result.Before.Bundle.Schema;
        var effects = result.Difference.Effects.ToDictionary(effect => schema.Features[effect.Column].Name, effect => effect.Effect);
        return result.Changed
            .Select(measurement => new WhatIfEffectResponse(
                measurement.Name, result.Before.Reading.ValueOf(measurement), result.After.Reading.ValueOf(measurement), measurement.Unit,
                effects.TryGetValue(measurement.Name, out var effect) ? effect : null))
            .OrderByDescending(change => Math.Abs(change.Effect ?? 0));
    }

    private static MissingEffectResponse? Removed(WhatIfResult result)
    {
        string[] removed =
        [
            .. result.Before.Bundle.Schema.Used
                .Where(measurement => result.Before.Reading.IsKnown(measurement) && !result.After.Reading.IsKnown(measurement))
                .Select(measurement => measurement.Name),
        ];
        return removed.Length == 0 ? null : new(result.Difference.MissingEffect, removed);
    }
}
