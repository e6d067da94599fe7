using System.Globalization;
using System.Text;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Training.Data;
using Sepsis.Training.Evidence;
using Sepsis.Training.Fit;
using Sepsis.Training.Judging;
using Sepsis.Training.Judging.Gates;
using Sepsis.Training.Pipeline;
using Sepsis.Training.Reports;

namespace Sepsis.Training.Bundles;

/// <summary>From what the stages made to the bundle that is written of it.</summary>
internal static class BundleDraftBuilder
{
    public static BundleDraft Build(Workspace work, string name, string version, GateDecision gate, DataAttribution? attribution)
    {
        var evaluation = work.Evaluation;
        var card = new CardSubject(name, version, BundleDraft.Format, evaluation, gate, Texts(work), attribution);
        return Draft(work, name, version, evaluation, evaluation.Models, CardMarkdown.Write(card)) with
        {
            FurtherFiles = Files(work, name, version, gate, card),
            Sets = evaluation.Sets.ToDictionary(set => set.Name, set => OfSet(work, name, version, set)),
        };
    }

    /// <summary>Its report, card and gate are the family's.</summary>
    private static BundleDraft OfSet(Workspace family, string name, string version, SetEvidence set)
    {
        var work = family.For(new(set.Name, PanelSet.Parse(string.Join(',', set.Panels))!.Value));
        var card = $"# {name}, for senders of {string.Join(", ", set.Panels)}\n\nOne of a family: its model card is the family's.\n";
        return Draft(work, name, version, family.Evaluation, set.Models, card) with
        {
            FurtherFiles = new Dictionary<string, byte[]> { [SchemaFile.Name] = SchemaFile.Write(work.Schema) },
        };
    }

    private static BundleDraft Draft(
        Workspace work, string name, string version, Evaluation evaluation, IReadOnlyList<ModelEvidence> models, string card)
    {
        var (matrix, vote, predictions) = (work.Cohort.Matrix, CalibrateStage.Result(work), FitStage.Predictions(work));
        var votes = predictions.All.Vote(vote.Voting.Weights);
        var probabilities = Array.ConvertAll(votes, vote.Calibrator.Apply);
        var curve = TradeOffCurve.Of(probabilities, predictions.Labels);
        var rows = new JudgedRows(predictions.Labels, [.. work.Split.GroupOfRow], work.Split.Groups, [], 0);
        return new()
        {
            Name = name,
            Version = version,
            Outcome = evaluation.Outcome,
            Features = matrix.Schema.Features,
            Derived = matrix.Schema.Derived,
            Members =
            [
                .. FitStage.Result(work).Members.Select((member, i) =>
                    new MemberDraft(
                        member.Name, member.Kind, member.File, work.Folder.Read(FitResult.MemberFile(member.File)),
                        vote.Voting.Weights[i])),
            ],
            Calibrator = vote.Calibrator,
            Thresholds = vote.Thresholds,
            Population = PopulationBuilder.Build(work.Cohort, evaluation.Data.Synthetic),
            Provenance = ProvenanceBuilder.Of(evaluation),
            Metrics = Metrics(models),
            Profile = matrix.Profile(),
            TradeOff = curve,
            Answers = AnswerPartsBuilder.Build(matrix, probabilities, curve, rows, evaluation.Method.Replicates, evaluation.Method.Seed),
            CalibrationPairs = CalibrationPair.Of(votes, predictions.Labels),
            ModelCard = card,
            GoldenInputs = GoldenInputs.Make(work.Cohort, probabilities, evaluation.Method.Seed),
        };
    }

    /// <summary>What of the evaluation stands in the manifest: each model's metrics over the folds.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, MetricSummary>> Metrics(IEnumerable<ModelEvidence> models) =>
        models.ToDictionary(model => model.Name, IReadOnlyDictionary<string, MetricSummary> (model) => model.Metrics.ToDictionary(
            metric => metric.Key, metric => new MetricSummary(metric.Value.Mean, metric.Value.StandardDeviation)));

    private static CardTexts Texts(Workspace work) => work.Cohort.Matrix.Schema.ServingFault is null
        ? SepsisCardTexts.For(PopulationBuilder.Build(work.Cohort, work.Evaluation.Data.Synthetic))
        : GenericCardTexts.For(work.Schema.Outcome);

    private static Dictionary<string, byte[]> Files(Workspace work, string name, string version, GateDecision gate, CardSubject card)
    {
        var files = new Dictionary<string, byte[]>
        {
            [SchemaFile.Name] = SchemaFile.Write(work.Schema),
            [Evaluation.File] = work.Folder.Read(Evaluation.File),
            [GateDecision.File] = EvaluationFile.Write(gate),
            [CardFile.Json] = CardFile.Write(ModelCard.Of(card)),
            ["report/index.html"] = Encoding.UTF8.GetBytes(HtmlReport.Write(name, version, work.Evaluation, gate)),
            [$"provenance/{ParameterFile.Name}"] = work.Folder.Read(ParameterFile.Name),
        };
        foreach (var member in FitStage.Result(work).Members)
            foreach (var path in member.Provenance)
                files[path] = work.Folder.Read(FitResult.MemberFile(path));
        return files;
    }
}

/// <summary>What a bundle was made of and with. No time and no place: the same data and seed give the same bytes.</summary>
internal static class ProvenanceBuilder
{
    /// <summary>The engines' own versions, as Directory.Packages.props and Fit/Keras/package.json bring them.</summary>
    public static readonly IReadOnlyDictionary<string, string> Engines = new Dictionary<string, string>
    {
        ["ML.NET"] = "5.0.1",
        ["LightGBM"] = "4.6.0",
        ["ONNX Runtime"] = "1.31.1",
        ["TensorFlow.js"] = "4.22.0",
        [".NET"] = Environment.Version.Major.ToString(CultureInfo.InvariantCulture),
    };

    public static TrainingProvenance Of(Evaluation evaluation) => new(
        evaluation.Data.File, evaluation.Data.Sha256, evaluation.Data.Rows, evaluation.Data.Patients, evaluation.Data.Prevalence,
        evaluation.Method.Folds, evaluation.Method.Seed, Engines);
}
