using MediatR;
using Sepsis.Application.Ensemble;
using Sepsis.Domain;
using Sepsis.Domain.Risk;
using Sepsis.Domain.Vitals;

namespace Sepsis.Application.Risk.AssessRisk;

public sealed class AssessRiskHandler(IActiveModel model, TimeProvider time) : IRequestHandler<AssessRiskCommand, RiskAssessment>
{
    public Task<RiskAssessment> Handle(AssessRiskCommand request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var predictor = model.Current;
        // Asked again of the model that answers: another may have been serving when the command was validated.
        if (predictor.Bundle.Manifest.Population.Check(request.Reading[Measurements.Age]) is { } outside)
            throw SepsisException.Invalid([outside]);
        var members = new double[predictor.Bundle.Manifest.Members.Count];
        var probability = predictor.Predict(request.Reading, members);
        var now = time.GetUtcNow();
        return Task.FromResult(new RiskAssessment(Guid.CreateVersion7(now), now, request.Reading, predictor.Bundle, probability, members));
    }
}
