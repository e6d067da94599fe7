using MediatR;
using Sepsis.Domain;

namespace Sepsis.Application.Models;

/// <summary>Let another bundle of the library serve.</summary>
/// <param name="Name">Of its folder.</param>
/// <param name="Caller">Who asks.</param>
public sealed record ActivateModelCommand(string Name, string Caller) : IRequest<ModelChange>;

public sealed class ActivateModelHandler(ModelSwitcher switcher, IModelLibrary library) : IRequestHandler<ActivateModelCommand, ModelChange>
{
    public Task<ModelChange> Handle(ActivateModelCommand request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return switcher.InTurnAsync(
            () => switcher.ExchangeAsync(ModelEvent.Activation, library.Find(request.Name), request.Caller), cancellationToken);
    }
}

/// <summary>Let the model before serve again; once more, and the one after it does.</summary>
/// <param name="Caller">Who asks.</param>
public sealed record RollbackModelCommand(string Caller) : IRequest<ModelChange>;

/// <summary>The one before is read and checked anew: its files may have changed since.</summary>
public sealed class RollbackModelHandler(ModelSwitcher switcher) : IRequestHandler<RollbackModelCommand, ModelChange>
{
    public Task<ModelChange> Handle(RollbackModelCommand request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return switcher.InTurnAsync(() => switcher.ExchangeAsync(ModelEvent.Rollback, Before(), request.Caller), cancellationToken);
    }

    private BundleSource Before() =>
        switcher.Before?.Source ?? throw new SepsisException(SepsisError.NoModelBefore, "Nothing served before the model that serves.");
}
