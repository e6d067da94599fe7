using Sepsis.Training.Bundles;
using Sepsis.Training.Data;
using Sepsis.Training.Evidence;
using Sepsis.Training.Pipeline;

namespace Sepsis.Training.Judging;

/// <summary>A finished bundle on data it has not seen: nothing is fitted, chosen or calibrated here.</summary>
internal static class UnseenJudge
{
    private const double Confidence = 0.95;

    public static UnseenEvaluation Of(UnseenData data, int replicates, int seed)
    {
        var open = data.Answering;
        var (manifest, rows, labels) = (open.Bundle.Manifest, data.Judged, data.Labels);
        if (rows.Positives == 0 || rows.Positives == labels.Length)
            throw new UnusableDataException(
                $"All {labels.Length} rows of {data.File} have the same {data.Cohort.Schema.Target.Column}: of such data no model can "
                + "be judged.");
        var models = Models(open, data);
        var judge = new Judge(models, rows, replicates, seed);
        return new()
        {
            Bundle = BundleIdentity.Of(open.Bundle),
            Outcome = manifest.Outcome,
            Data = DataOf(open, data),
            Replicates = replicates,
            Seed = seed,
            Confidence = Confidence,
            Models = judge.Evidence(),
            Comparisons = [.. judge.Differences()],
            Decision = new(
                manifest.Thresholds.Decision, manifest.Thresholds.ChosenFor, Bands.Of(manifest.Thresholds, data.Probabilities, labels)),
            Service = ServiceOf(data, models[0], rows, replicates, seed),
            Subgroups = JudgedSubgroups.Of(data.Cohort, models[0], rows, replicates, seed),
            Reliability = Curves.Reliability(data.Probabilities, labels),
            Warnings = [.. Warnings(data)],
        };
    }

    private static List<JudgedModel> Models(OpenBundle open, UnseenData data)
    {
        var manifest = open.Bundle.Manifest;
        var models = new List<JudgedModel>
        {
            new(
                EvaluateStage.Ensemble, ModelKind.Ensemble, "", data.Probabilities,
                Array.ConvertAll(data.Probabilities, manifest.Thresholds.IsPositive)),
        };
        models.AddRange(manifest.Members.Zip(data.Predicted.Members, (member, scores) =>
            new JudgedModel(member.Name, ModelKind.Member, "Its own probability, neither weighed nor calibrated.", scores, null)));
        var prevalence = new double[data.Labels.Length];
        Array.Fill(prevalence, ReferencePrevalence(open));
        models.Add(
            new(
                Baselines.Prevalence, ModelKind.Baseline,
                "The share with the outcome in the data the bundle was calibrated on, for everybody.", prevalence, null));
        models.AddRange(ClinicalScores.Of(data.Cohort));
        return models;
    }

    private static UnseenDataEvidence DataOf(OpenBundle open, UnseenData data)
    {
        var cohort = data.Cohort;
        return new(
            data.File, data.Sha256, TrainingDefaults.IsSynthetic(data.File), cohort.Matrix.Rows, cohort.Patients, data.Judged.Positives,
            cohort.Matrix.Prevalence,
            ReferencePrevalence(open), data.Absent,
            [.. (cohort.Cleaning with { NotFeatures = [] }).Lines()]);
    }

    private static ServiceEvidence ServiceOf(UnseenData data, JudgedModel ensemble, JudgedRows all, int replicates, int seed)
    {
        var answered = data.Answers.Rows;
        var rows = all.Take(answered);
        var tells = rows.Positives > 0 && rows.Positives < answered.Length;
        return new(answered.Length, data.Answers.Refused, data.Answers.RefusedBy,
            tells
                ? new Judge([ensemble.Take(answered)], rows, replicates, seed).Evidence()[0].Metrics
                : new Dictionary<string, MetricEvidence>());
    }

    /// <summary>Of the curve: a recalibrated bundle has it from other data than it learned from.</summary>
    private static double ReferencePrevalence(OpenBundle open) => open.Bundle.TradeOff.Prevalence;

    private static IEnumerable<string> Warnings(UnseenData data)
    {
        if (data.LearnedFrom)
            yield return "NOT UNSEEN. The bundle was made of this very file: the figures flatter it and say nothing of other patients.";
        if (TrainingDefaults.IsSynthetic(data.File))
            yield return "SYNTHETIC DATA. The patients were made up by a generator: the figures say that the software works, and "
                + "nothing about patients.";
        if (data.NeverSent.Count > 0 && data.Answering.Bundle.Set is { } set)
            yield return $"NEVER SENT. These data hold nothing of {data.NeverSent}: judged is the model of the family that answers such "
                + $"senders, {set}.";
        if (data.Absent.Count > 0)
            yield return $"ABSENT INPUTS. The bundle looks at {string.Join(", ", data.Absent)}, of which these data hold no value.";
    }
}
