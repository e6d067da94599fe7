using System.Globalization;
using Sepsis.Domain.Models;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports;

/// <summary>What a bundle was made of and with. No time and no place: the same data and seed give the same bytes.</summary>
internal static class ProvenanceOf
{
    /// <summary>The engines' own versions, as native/package.json and Fit/Keras/package.json bring them.</summary>
    private static readonly IReadOnlyDictionary<string, string> Engines = new Dictionary<string, string>
    {
        ["LightGBM"] = "4.1.0.99",
        ["ONNX Runtime"] = "1.29.0",
        ["TensorFlow.js"] = "4.22.0",
        [".NET"] = Environment.Version.Major.ToString(CultureInfo.InvariantCulture),
    };

    public static TrainingProvenance Of(Evaluation evaluation, TrainingOptions options) => new(
        evaluation.Data.File, evaluation.Data.Sha256, evaluation.Data.Rows, evaluation.Data.Patients, evaluation.Data.Prevalence,
        evaluation.Method.Folds, evaluation.Method.Seed, Tools(options));

    /// <summary>How many share the rows changes the trees; which they are does not.</summary>
    public static IReadOnlyDictionary<string, string> Tools(TrainingOptions options) => options.Machines is { } list
        ? new Dictionary<string, string>(Engines) { ["machines"] = list.Machines.Count.ToString(CultureInfo.InvariantCulture) }
        : Engines;
}
