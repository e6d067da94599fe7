using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;

namespace Sepsis.Application.Models;

/// <summary>
/// The port the service asks: gradient-boosted trees and a neural network behind one soft vote. Immutable and safe
/// under parallel calls; a request holds on to one of them from validation to answer.
/// </summary>
public interface IEnsemblePredictor
{
    Bundle Bundle { get; }

    /// <summary>What the bundle is made of.</summary>
    BundleContents Contents { get; }

    /// <summary>The others of its family, each for senders of less, the richest first.</summary>
    IReadOnlyList<IEnsemblePredictor> Sets { get; }

    /// <summary>What takes many questions to the model.</summary>
    ModelInsight Insight { get; }

    /// <summary>
    /// Of its family, the one to ask about a patient: the richest of whose inputs nothing was left unsent. Where there is none, the
    /// smallest; its answer is warned of.
    /// </summary>
    IEnsemblePredictor ChooseFor(PatientReading reading);

    /// <param name="reading">The values.</param>
    /// <param name="memberProbabilities">Receives each member's probability, in the manifest's order.</param>
    /// <returns>The calibrated probability.</returns>
    double Predict(PatientReading reading, Span<double> memberProbabilities);

    /// <param name="readings">The patients.</param>
    /// <param name="memberProbabilities">Receives each member's probability, patient by patient.</param>
    /// <param name="probabilities">Receives the calibrated probability of each patient.</param>
    void PredictMany(IReadOnlyList<PatientReading> readings, Span<double> memberProbabilities, Span<double> probabilities);
}
