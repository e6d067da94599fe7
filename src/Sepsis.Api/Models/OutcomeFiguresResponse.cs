using Sepsis.Application.Models;

namespace Sepsis.Api.Models;

/// <summary>One model beside what happened.</summary>
/// <param name="Auroc">Area under the ROC curve.</param>
/// <param name="ObservedToExpected">Patients with sepsis over the sum of the probabilities; above 1 the model promises too few.</param>
/// <param name="Brier">Mean squared distance of the probability from what happened.</param>
public sealed record OutcomeFiguresResponse(double Auroc, double ObservedToExpected, double Brier)
{
    public static OutcomeFiguresResponse From(OutcomeFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return new(figures.Auroc, figures.ObservedToExpected, figures.Brier);
    }
}
