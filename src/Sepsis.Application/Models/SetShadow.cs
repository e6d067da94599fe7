using MediatR;
using Sepsis.Application.Records;
using Sepsis.Domain;

namespace Sepsis.Application.Models;

/// <summary>Let a bundle of the library answer in the shadow, in place of the one before.</summary>
/// <param name="Name">Of its folder.</param>
/// <param name="Caller">Who asks.</param>
public sealed record SetShadowCommand(string Name, string Caller) : IRequest<ShadowStatus>;

public sealed class SetShadowHandler(ModelSwitcher switcher, IModelLibrary library, IShadow shadow)
    : IRequestHandler<SetShadowCommand, ShadowStatus>
{
    public Task<ShadowStatus> Handle(SetShadowCommand request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return switcher.InTurnAsync(() => SetAsync(request), cancellationToken);
    }

    private async Task<ShadowStatus> SetAsync(SetShadowCommand request)
    {
        var source = library.Find(request.Name);
        return shadow.Follow(source, await switcher.PrepareAsync(ModelEvent.ShadowSet, source, shadow.Status?.Model, request.Caller));
    }
}

/// <summary>Let no model answer in the shadow.</summary>
/// <param name="Caller">Who asks.</param>
public sealed record StopShadowCommand(string Caller) : IRequest<ShadowStatus>;

public sealed class StopShadowHandler(ModelSwitcher switcher, IShadow shadow, IAuditTrail trail, TimeProvider time)
    : IRequestHandler<StopShadowCommand, ShadowStatus>
{
    public Task<ShadowStatus> Handle(StopShadowCommand request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return switcher.InTurnAsync(() => StopAsync(request), cancellationToken);
    }

    /// <summary>Stopped before it is recorded: what an administrator stops must stop, whether or not the store is there.</summary>
    private async Task<ShadowStatus> StopAsync(StopShadowCommand request)
    {
        var last = shadow.Dismiss() ?? throw new SepsisException(SepsisError.NoShadow, "No model answers in the shadow.");
        await trail.AppendAsync(ModelRecord.Of(ModelEvent.ShadowStopped, last.Model, null, request.Caller, time.GetUtcNow()));
        return last;
    }
}
