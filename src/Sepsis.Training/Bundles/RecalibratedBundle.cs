using Sepsis.Domain.Answers;
using Sepsis.Domain.Models;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Training.Data;
using Sepsis.Training.Evidence;
using Sepsis.Training.Judging;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Bundles;

/// <summary>
/// The parent's members, weights and reference profile; calibration, cut-offs, curve and metrics of the hospital's own
/// patients. The members have learned nothing from these, so all their rows count as not learned from.
/// </summary>
internal sealed class RecalibratedBundle
{
    private RecalibratedBundle(BundleDraft draft, RecalibrationRecord record, IReadOnlyList<ModelEvidence> models) =>
        (Draft, Record, Models) = (draft, record, models);

    public BundleDraft Draft { get; }

    public RecalibrationRecord Record { get; }

    /// <summary>The ensemble recalibrated, as it was, and its members.</summary>
    public IReadOnlyList<ModelEvidence> Models { get; }

    public static RecalibratedBundle Of(
        ParentFiles files, UnseenData data, DecisionAim aim, string name, string version, int replicates, int seed)
    {
        var parent = data.Answering;
        var manifest = parent.Bundle.Manifest;
        var votes = data.Predicted.Vote([.. manifest.Members.Select(member => member.Weight)]);
        var fit = CrossCalibration.Of(votes, data.Judged, aim, seed)
            ?? throw new UnusableDataException(
                $"{manifest.Name} cannot be recalibrated on {data.File}: its members order these patients no better than chance, or "
                + $"fewer than {CrossCalibration.Count} patients have the outcome.");
        var probabilities = Array.ConvertAll(votes, fit.Calibrator.Apply);
        var curve = TradeOffCurve.Of(probabilities, data.Labels);
        var thresholds = BandCuts.Choose(aim, curve);
        thresholds = thresholds with { ChosenFor = $"{thresholds.ChosenFor}, of the patients it was recalibrated on" };
        var record = RecordOf(parent, data, fit, thresholds, aim, seed);
        var models = Judged(manifest, data, fit, replicates, seed);
        var draft = new BundleDraft
        {
            Name = name,
            Version = version,
            Outcome = manifest.Outcome,
            Features = manifest.Features,
            Derived = manifest.Derived,
            Members = files.Members,
            Calibrator = fit.Calibrator,
            Thresholds = thresholds,
            Population = manifest.Population,
            Provenance = manifest.Provenance with
            {
                Tools = new Dictionary<string, string>(manifest.Provenance.Tools) { ["recalibrated_from"] = parent.Bundle.Sha256 },
            },
            Metrics = BundleDraftBuilder.Metrics(models.Where(model => model.Name != RecalibrationCard.AsItWas)),
            Profile = parent.Bundle.Profile,
            TradeOff = curve,
            // Whom the members learned from is the parent's to say.
            Answers = parent.Bundle.Answers with
            {
                OperatingPoints = AnswerPartsBuilder.OperatingPoints(curve, probabilities, data.Judged, replicates, seed),
            },
            CalibrationPairs = CalibrationPair.Of(votes, data.Labels),
            ModelCard = RecalibrationCard.Write(name, version, record, models, parent.Bundle.ModelCard),
            // The parent's: they show as well as any that the members compute alike, and no row of these patients travels.
            GoldenInputs = [.. parent.Manifest.Golden.Rows.Select(row => row.Features.Select(value => value ?? double.NaN).ToArray())],
            FurtherFiles = new Dictionary<string, byte[]>(files.Kept) { [RecalibrationFile.Name] = RecalibrationFile.Write(record) },
        };
        return new(draft, record, models);
    }

    private static IReadOnlyList<ModelEvidence> Judged(
        ModelManifest manifest, UnseenData data, CrossCalibration fit, int replicates, int seed)
    {
        var rows = data.Judged with { FoldOfRow = [.. fit.Folds.FoldOfRow], Folds = fit.Folds.Count };
        var models = new List<JudgedModel>
        {
            fit.Judged(EvaluateStage.Ensemble),
            new(
                RecalibrationCard.AsItWas, ModelKind.Ensemble, "Before the recalibration.", data.Probabilities,
                Array.ConvertAll(data.Probabilities, manifest.Thresholds.IsPositive)),
        };
        models.AddRange(
            manifest.Members.Zip(data.Predicted.Members, (member, scores) =>
                new JudgedModel(member.Name, ModelKind.Member, "Its own probability, neither weighed nor calibrated.", scores, null)));
        return new Judge(models, rows, replicates, seed).Evidence();
    }

    private static RecalibrationRecord RecordOf(
        OpenBundle parent, UnseenData data, CrossCalibration fit, RiskThresholds thresholds, DecisionAim aim, int seed)
    {
        var manifest = parent.Bundle.Manifest;
        return new(
            manifest.Name, manifest.Version, parent.Bundle.Sha256, data.File, data.Sha256, data.Labels.Length, data.Cohort.Patients,
            data.Judged.Positives,
            manifest.Calibrator is Domain.Ensemble.PlattCalibrator before ? new(before.Slope, before.Intercept) : null,
            new(
                fit.Calibrator.Slope,
                fit.Calibrator.Intercept), manifest.Thresholds.Decision, thresholds.Decision, aim.ToString(), fit.Folds.Count, seed);
    }
}
