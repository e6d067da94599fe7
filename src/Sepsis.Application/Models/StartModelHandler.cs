using MediatR;

namespace Sepsis.Application.Models;

public sealed class StartModelHandler(ModelTurn turn, ModelSuccession succession) : IRequestHandler<StartModelCommand, ServedModel>
{
    public Task<ServedModel> Handle(StartModelCommand request, CancellationToken cancellationToken) => turn.TakeAsync(succession.StartAsync, cancellationToken);
}
