using Sepsis.Application.Records;
using Sepsis.Domain;
using Sepsis.Domain.Models;

namespace Sepsis.Application.Models;

/// <summary>
/// The one way in which another model comes to serve: read aside, recorded, exchanged. A model that cannot be read or
/// recorded leaves the one that serves as it is. Called within a <see cref="ModelTurn"/>.
/// </summary>
public sealed class ModelSuccession(IModelLibrary library, IModelSwitch models, IAuditTrail trail, TimeProvider time)
{
    /// <summary>What served before the model that serves, to go back to.</summary>
    public ServedModel? Before { get; private set; }

    /// <summary>The configured model, where none serves yet: an administrator may have been quicker.</summary>
    /// <exception cref="SepsisException">It cannot serve, or it serves and could not be recorded.</exception>
    public async Task<ServedModel> StartAsync()
    {
        if (models.Serving is { } already)
            return already;
        var predictor = await OpenAsync(ModelEvent.Start, library.Configured, ModelRecord.Service);
        var serving = new ServedModel(library.Configured, predictor.Bundle);
        // Before its record: a store that is away says so at every answer, and must not keep the service from being ready.
        models.Serve(serving.Source, predictor);
        await trail.AppendAsync(ModelRecord.Of(ModelEvent.Start, serving, null, ModelRecord.Service, time.GetUtcNow()));
        return serving;
    }

    /// <exception cref="SepsisException">Why the one before goes on serving.</exception>
    public async Task<ModelChange> ExchangeAsync(ModelEvent what, BundleSource source, string caller)
    {
        var before = models.Serving;
        var predictor = await AdmitAsync(what, source, before, caller);
        models.Serve(source, predictor);
        Before = before;
        return new(new(source, predictor.Bundle), before);
    }

    /// <summary>Read, checked and on record before it answers anybody: no model does that no record tells of.</summary>
    public async Task<IEnsemblePredictor> AdmitAsync(ModelEvent what, BundleSource source, ServedModel? before, string caller)
    {
        var predictor = await OpenAsync(what, source, caller);
        try
        {
            await trail.AppendAsync(ModelRecord.Of(what, new(source, predictor.Bundle), before, caller, time.GetUtcNow()));
            return predictor;
        }
        catch
        {
            (predictor as IDisposable)?.Dispose();
            throw;
        }
    }

    /// <summary>By the bundle's own gate decision, or by the word of who runs the service.</summary>
    private IEnsemblePredictor Blessed(IEnsemblePredictor predictor)
    {
        var bundle = predictor.Bundle;
        if (bundle.Gate == GateVerdict.Blessed || library.AcceptsNotBlessed(bundle))
            return predictor;
        (predictor as IDisposable)?.Dispose();
        var name = bundle.Manifest.Name;
        throw new SepsisException(SepsisError.NotBlessed,
            $"{(bundle.Gate == GateVerdict.NotJudged ? $"No gate has judged bundle {name}: it holds no gate.json." : $"The gate did not bless bundle {name}: its gate.json says why.")} "
            + $"To have it serve all the same, which is recorded: Bundle__AcceptNotBlessed={name}");
    }

    /// <summary>A failure is on record too.</summary>
    private async Task<IEnsemblePredictor> OpenAsync(ModelEvent what, BundleSource source, string caller)
    {
        try
        {
            return Blessed(library.Open(source));
        }
        catch (SepsisException fault)
        {
            if (what != ModelEvent.ShadowSet)
                models.Failed(fault);
            await trail.AppendAsync([ModelRecord.OfFailure(what, source, fault, models.Serving, caller, time.GetUtcNow())]);
            throw;
        }
    }
}
