using MediatR;
using Sepsis.Domain;

namespace Sepsis.Application.Models;

/// <summary>The one before is read and checked anew: its files may have changed since.</summary>
public sealed class RollbackModelHandler(ModelTurn turn, ModelSuccession succession) : IRequestHandler<RollbackModelCommand, ModelChange>
{
    public Task<ModelChange> Handle(RollbackModelCommand request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return turn.TakeAsync(() => succession.ExchangeAsync(ModelEvent.Rollback, Before(), request.Caller), cancellationToken);
    }

    private BundleSource Before() =>
        succession.Before?.Source ?? throw new SepsisException(SepsisError.NoModelBefore, "Nothing served before the model that serves.");
}
