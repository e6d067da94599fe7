using MediatR;

namespace Sepsis.Application.Models;

public sealed class ActivateModelHandler(ModelTurn turn, ModelSuccession succession, IModelLibrary library) : IRequestHandler<ActivateModelCommand, ModelChange>
{
    public Task<ModelChange> Handle(ActivateModelCommand request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return turn.TakeAsync(() => succession.ExchangeAsync(ModelEvent.Activation, library.Find(request.Name), request.Caller), cancellationToken);
    }
}
