using MediatR;
using Sepsis.Application.Ensemble;
using Sepsis.Domain.Risk;

namespace Sepsis.Application.Risk.AssessRisk;

public sealed class AssessRiskHandler(IActiveModel model, TimeProvider time) : IRequestHandler<AssessRiskCommand, RiskAssessment>
{
    public Task<RiskAssessment> Handle(AssessRiskCommand request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(Assessor.Assess(request, model.Current, time.GetUtcNow()));
    }
}
