using MediatR;

namespace Sepsis.Application.Models;

public sealed class SetShadowHandler(ModelTurn turn, ModelSuccession succession, IModelLibrary library, IShadow shadow) : IRequestHandler<SetShadowCommand, ShadowStatus>
{
    public Task<ShadowStatus> Handle(SetShadowCommand request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return turn.TakeAsync(() => SetAsync(request), cancellationToken);
    }

    private async Task<ShadowStatus> SetAsync(SetShadowCommand request)
    {
        var source = library.Find(request.Name);
        return shadow.Follow(source, await succession.AdmitAsync(ModelEvent.ShadowSet, source, shadow.Status?.Model, request.Caller));
    }
}
