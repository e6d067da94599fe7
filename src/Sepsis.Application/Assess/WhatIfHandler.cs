using MediatR;
using Sepsis.Application.Models;
using Sepsis.Domain;

namespace Sepsis.Application.Assess;

public sealed class WhatIfHandler(IActiveModel model, TimeProvider time) : IRequestHandler<WhatIfCommand, WhatIfResult>
{
    public Task<WhatIfResult> Handle(WhatIfCommand request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var lease = model.Lease();
        var predictor = lease.Predictor;
        var manifest = predictor.Bundle.Manifest;
        if (predictor.Insight is not { } insight)
            throw new SepsisException(SepsisError.NotInBundle, $"Bundle {manifest.Name} is of format v{manifest.FormatVersion}, which keeps nothing to explain a difference with.");
        var now = time.GetUtcNow();
        var (before, after) = (Assessor.Assess(request.Before, predictor, now), Assessor.Assess(request.After, predictor, now));
        return Task.FromResult(new WhatIfResult(before, after, request.Changed, insight.Difference(before.Reading, after.Reading, after.Probability)));
    }
}
