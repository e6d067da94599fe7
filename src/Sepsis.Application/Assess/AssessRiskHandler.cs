using MediatR;
using Sepsis.Application.Models;
using Sepsis.Domain.Answers;

namespace Sepsis.Application.Assess;

public sealed class AssessRiskHandler(IActiveModel model, IShadow shadow, TimeProvider time) : IRequestHandler<AssessRiskCommand, RiskAssessment>
{
    public Task<RiskAssessment> Handle(AssessRiskCommand request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var lease = model.Lease();
        var assessment = Assessor.Assess(request, lease.Predictor, time.GetUtcNow());
        shadow.Offer(assessment);
        return Task.FromResult(assessment);
    }
}
