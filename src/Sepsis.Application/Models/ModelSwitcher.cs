using Sepsis.Application.Records;
using Sepsis.Domain;
using Sepsis.Domain.Models;

namespace Sepsis.Application.Models;

/// <summary>
/// The one way in which another model comes to serve: read aside, looked at for its gate's blessing, recorded, exchanged. A model that
/// fails any of that leaves the one that serves as it is. One change at a time (<see cref="InTurnAsync"/>); requests wait for none.
/// </summary>
public sealed class ModelSwitcher(IModelLibrary library, IModelSwitch models, IAuditTrail trail, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>What served before the model that serves, to go back to.</summary>
    public ServedModel? Before { get; private set; }

    /// <summary>Everything below is called within.</summary>
    /// <exception cref="SepsisException">What cannot be loaded stands against the change (409), not against what serves (503).</exception>
    public async Task<T> InTurnAsync<T>(Func<Task<T>> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await change();
        }
        catch (SepsisException fault) when (fault.Error.IsOfBundle)
        {
            throw new SepsisException(fault.Error.AsConflict(), fault.Message, fault);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The configured model, where none serves yet: an administrator may have been quicker.</summary>
    /// <exception cref="SepsisException">It cannot serve, or it serves and could not be recorded.</exception>
    public async Task<ServedModel> StartAsync()
    {
        if (models.Serving is { } already)
            return already;
        var predictor = await OpenAsync(ModelEvent.Start, library.Configured, ModelRecord.Service);
        var serving = new ServedModel(library.Configured, predictor);
        // Before its record: a store that is away says so at every answer, and must not keep the service from being ready.
        models.Serve(serving.Source, predictor);
        await trail.AppendAsync(ModelRecord.Of(ModelEvent.Start, serving, null, ModelRecord.Service, time.GetUtcNow()));
        return serving;
    }

    /// <exception cref="SepsisException">Why the one before goes on serving.</exception>
    public async Task<ModelChange> ExchangeAsync(ModelEvent what, BundleSource source, string caller)
    {
        var before = models.Serving;
        var predictor = await PrepareAsync(what, source, before, caller);
        models.Serve(source, predictor);
        Before = before;
        return new(new(source, predictor), before);
    }

    /// <summary>Read, checked and on record before it answers anybody: no model does that no record tells of.</summary>
    public async Task<IEnsemblePredictor> PrepareAsync(ModelEvent what, BundleSource source, ServedModel? before, string caller)
    {
        var predictor = await OpenAsync(what, source, caller);
        try
        {
            await trail.AppendAsync(ModelRecord.Of(what, new(source, predictor), before, caller, time.GetUtcNow()));
            return predictor;
        }
        catch
        {
            (predictor as IDisposable)?.Dispose();
            throw;
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>A failure is on record too.</summary>
    private async Task<IEnsemblePredictor> OpenAsync(ModelEvent what, BundleSource source, string caller)
    {
        try
        {
            return OpenBlessed(source);
        }
        catch (SepsisException fault)
        {
            if (what != ModelEvent.ShadowSet)
                models.Failed(fault);
            await trail.AppendAsync([ModelRecord.OfFailure(what, source, fault, models.Serving, caller, time.GetUtcNow())]);
            throw;
        }
    }

    /// <summary>By the bundle's own gate decision, or by the word of who runs the service.</summary>
    private IEnsemblePredictor OpenBlessed(BundleSource source)
    {
        var predictor = library.Open(source);
        var (gate, name) = (predictor.Bundle.Gate, predictor.Bundle.Manifest.Name);
        if (gate == GateVerdict.Blessed || library.AcceptsNotBlessed(predictor.Bundle))
            return predictor;
        (predictor as IDisposable)?.Dispose();
        var why = gate == GateVerdict.NotJudged
            ? $"No gate has judged bundle {name}: it holds no gate.json."
            : $"The gate did not bless bundle {name}: its gate.json says why.";
        throw new SepsisException(
            SepsisError.NotBlessed, $"{why} To have it serve all the same, which is recorded: Bundle__AcceptNotBlessed={name}");
    }
}

/// <summary>What serves now, and what did until now; null where nothing did.</summary>
public sealed record ModelChange(ServedModel Serving, ServedModel? Before);
