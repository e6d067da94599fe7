using MediatR;
using Sepsis.Application.Ensemble;
using Sepsis.Domain.Risk;

namespace Sepsis.Application.Risk.AssessRisk;

public sealed class AssessRiskHandler(IActiveModel model, TimeProvider time) : IRequestHandler<AssessRiskCommand, RiskAssessment>
{
    public Task<RiskAssessment> Handle(AssessRiskCommand request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var predictor = model.Current;
        var members = new double[predictor.Bundle.Manifest.Members.Count];
        var probability = predictor.Predict(request.Reading, members);
        var now = time.GetUtcNow();
        return Task.FromResult(new RiskAssessment(Guid.CreateVersion7(now), now, request.Reading, predictor.Bundle, probability, members));
    }
}
