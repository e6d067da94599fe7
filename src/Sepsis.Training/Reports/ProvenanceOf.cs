using System.Globalization;
using Sepsis.Domain.Bundles;
using Sepsis.Training.Cohorts;

namespace Sepsis.Training.Reports;

/// <summary>What a bundle was made of and with. No time and no place: the same data and seed give the same bytes.</summary>
internal static class ProvenanceOf
{
    /// <summary>The engines' own versions, as native/package.json and Keras/package.json bring them.</summary>
    private static readonly Dictionary<string, string> Engines = new()
    {
        ["LightGBM"] = "4.1.0.99",
        ["ONNX Runtime"] = "1.29.0",
        ["TensorFlow.js"] = "4.22.0",
        [".NET"] = Environment.Version.Major.ToString(CultureInfo.InvariantCulture),
    };

    public static TrainingProvenance File(string path, Cohort cohort, TrainingOptions options) =>
        new(Path.GetFileName(path), DataFile.Sha256(path), cohort.Matrix.Rows, cohort.Patients, cohort.Matrix.Prevalence, options.Folds, options.Seed, Engines);
}
