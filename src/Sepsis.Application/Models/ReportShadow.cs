using MediatR;
using Sepsis.Application.Records;
using Sepsis.Domain;

namespace Sepsis.Application.Models;

/// <summary>The model that serves beside the one in the shadow, on the patients both answered.</summary>
public sealed record ReportShadowQuery : IRequest<ShadowReport>;

/// <summary>Of the two that answer now; where no shadow is set, of the two that were last compared.</summary>
public sealed class ReportShadowHandler(IActiveModel model, IShadow shadow, IAuditArchive archive)
    : IRequestHandler<ReportShadowQuery, ShadowReport>
{
    public async Task<ShadowReport> Handle(ReportShadowQuery request, CancellationToken cancellationToken)
    {
        var status = shadow.Status;
        var compared = Now(status);
        var pairs = new Dictionary<ComparedModels, List<ShadowPair>>();
        await foreach (var stored in archive.ReadAsync(new(AuditKind.Shadow), cancellationToken))
        {
            var pair = ShadowRecord.Read(stored.Record);
            if (!pairs.TryGetValue(pair.Models, out var known))
                pairs.Add(pair.Models, known = []);
            known.Add(pair);
            if (status is null)
                compared = pair.Models;
        }

        if (compared is not { } models)
            throw new SepsisException(SepsisError.NoShadow, "No model answers in the shadow, and none has.");
        return ShadowReport.Of(models, pairs.GetValueOrDefault(models, []), await archive.LastLabelsAsync(cancellationToken), status);
    }

    private ComparedModels? Now(ShadowStatus? status) =>
        status is not null && model.Serving is { } champion ? new(champion.Bundle.Sha256, status.Model.Bundle.Sha256) : null;
}
