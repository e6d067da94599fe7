using System.Globalization;
using Sepsis.Domain.Models;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports;

/// <summary>What a bundle was made of and with. No time and no place: the same data and seed give the same bytes.</summary>
internal static class ProvenanceOf
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
