using Sepsis.Domain.Bundles;
using Sepsis.Training.Cohorts;
using Sepsis.Training.Ensembles;

namespace Sepsis.Training.Reports;

/// <summary>One training, whole: what its reports are written from.</summary>
internal sealed record TrainingRun(
    string Name,
    string Version,
    Cohort Cohort,
    TrainedEnsemble Trained,
    TrainingPopulation Population,
    TrainingProvenance Provenance);
