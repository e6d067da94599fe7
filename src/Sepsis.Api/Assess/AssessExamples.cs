using Sepsis.Api.Hosting;
using Sepsis.Api.Models;
using Sepsis.Api.OpenApi;
using Sepsis.Api.Wire;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;
using Sepsis.Domain.Scores;

namespace Sepsis.Api.Assess;

/// <summary>A made-up assessment for the document, in every form it is answered in.</summary>
internal static class AssessExamples
{
    private static readonly PatientReading s_reading = PatientReading.Of(
        (Measurements.HeartRate, 118), (Measurements.RespiratoryRate, 26), (Measurements.Temperature, 37.1), (Measurements.Age, 67),
        (Measurements.LactateLevel, 3.1));

    private static readonly PatientReading s_calmer = PatientReading.Of(
        (Measurements.HeartRate, 96), (Measurements.RespiratoryRate, 26), (Measurements.Temperature, 37.1), (Measurements.Age, 67),
        (Measurements.LactateLevel, 3.1));

    public static AssessmentResponse Full { get; } = new(
        Guid.Parse("0198d3a0-7c1e-7b3a-9f00-2b1c5d6e7f80"),
        new(2026, 8, 23, 9, 30, 0, TimeSpan.Zero),
        0.78,
        new(0.70, 0.84, VennAbers.Method),
        new(ConformalSets.UsualLevel, [ConformalResponse.Sepsis]),
        1,
        RiskLevel.High,
        ModelExamples.Threshold,
        [new("gradient_boosted_trees", 0.6, 0.8), new("neural_network", 0.4, 0.74)],
        new(0.12, 0.78, AttributionMethod.Exact,
            [
                new("lactate_level", 3.1, "mmol/L", 0.31, null), new("respiratory_rate", 26, "/min", 0.29, null),
                new("temperature", 37.1, "Cel", -0.02, null),
            ],
            new(0.08, ["creatinine", "platelets"]),
            "Raised by lactate 3.1 mmol/L and respiratory rate 26/min; lowered by temperature 37.1 Celsius.",
            [new("respiratory_rate", 29, "/min", BandChangeExtent.OrAbove, RiskLevel.VeryHigh)]),
        new(["core", "chemistry", "lactate"], Bundle.WholeFamily),
        [Measurements.Potassium.Name],
        Scores(s_reading),
        Agreement.BothHigh,
        "news2",
        [
            new(Measurements.Creatinine.Name, [MissingItem.Model]), new(Measurements.Platelets.Name, [MissingItem.Model]),
            new(Measurements.WbcCount.Name, ["sirs"]), new(Measurements.SystolicBp.Name, ["qsofa", "news2"]),
            new(Measurements.Gcs.Name, ["qsofa"]), new(Measurements.OxygenSaturation.Name, ["news2"]),
            new(Measurements.SupplementalOxygen.Name, ["news2"]), new(Measurements.Consciousness.Name, ["news2"]),
        ],
        [
            new("creatinine", 0.06, 0.21, 0.04, [], []), new("platelets", 0.02, 0.05, 0, [], []),
            new("systolic_bp", 0, 0, 0, [], ["qsofa"]), new("gcs", 0, 0, 0, [], ["qsofa"]),
        ],
        [new(AssessmentWarningCode.SyntheticTrainingData, "The model was trained on synthetic patients: not for use on real ones.")],
        ModelExamples.Identity);

    public static AnswerExample Prediction => AnswerExample.Of<PredictionResponse>(new(1, 0.78));

    public static AnswerExample PatientPrediction =>
        AnswerExample.Of<PatientPredictionResponse>(new(PatientPredictionResponse.Positive), PatientPredictionResponse.Positive);

    public static AnswerExample Assessment => AnswerExample.Of(Full);

    public static AnswerExample NextMeasurement => AnswerExample.Of<NextMeasurementResponse>(new(
        Full.RiskProbability, Full.RiskLevel, Full.NextBestMeasurement!, NextMeasurementResponse.GaussianCopula, ModelExamples.Identity));

    public static AnswerExample WhatIf => AnswerExample.Of<WhatIfResponse>(new(
        Unexplained with
        {
            RiskProbability = 0.61,
            Interval = new(0.52, 0.69, VennAbers.Method),
            Missing = [new(Measurements.LactateLevel.Name, [MissingItem.Model]), .. Full.Missing],
        },
        Unexplained with { Scores = Scores(s_calmer), AgreementWith = "sirs" },
        0.17,
        [new("lactate_level", null, 3.1, "mmol/L", 0.22), new("heart_rate", 118, 96, "/min", -0.05)],
        null));

    public static AnswerExample Batch => AnswerExample.Of<BatchResponse>(new(Rows, 1, 1)) with
    {
        Lines = string.Concat(Rows.Select(row => AnswerExample.Node(row).ToJsonString() + "\n")),
        LinesAre = $"One {nameof(BatchRowResponse)} a line, in the order of the lines sent.",
    };

    private static BatchRowResponse[] Rows =>
    [
        new(0, Unexplained),
        new(1, Problem: Refusals.Problem(StatusCodes.Status422UnprocessableEntity, null, KnownRoutes.AssessmentsBatch)),
    ];

    private static AssessmentResponse Unexplained => Full with { Attributions = null, NextBestMeasurement = null };

    private static ScoresResponse Scores(PatientReading reading) =>
        Mapping.Mapper.Map<ScoresResponse>(BedsideScores.OfInterest(reading));
}
