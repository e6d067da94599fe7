using MediatR;
using Sepsis.Application.Records;
using Sepsis.Domain;

namespace Sepsis.Application.Models;

public sealed class StopShadowHandler(ModelTurn turn, IShadow shadow, IAuditTrail trail, TimeProvider time) : IRequestHandler<StopShadowCommand, ShadowStatus>
{
    public Task<ShadowStatus> Handle(StopShadowCommand request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return turn.TakeAsync(() => StopAsync(request), cancellationToken);
    }

    /// <summary>Stopped before it is recorded: what an administrator stops must stop, whether or not the store is there.</summary>
    private async Task<ShadowStatus> StopAsync(StopShadowCommand request)
    {
        var last = shadow.Dismiss() ?? throw new SepsisException(SepsisError.NoShadow, "No model answers in the shadow.");
        await trail.AppendAsync(ModelRecord.Of(ModelEvent.ShadowStopped, last.Model, null, request.Caller, time.GetUtcNow()));
        return last;
    }
}
