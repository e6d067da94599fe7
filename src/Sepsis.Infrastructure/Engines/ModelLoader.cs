using MediatR;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Sepsis.Application.Models;
using Sepsis.Domain;
using Sepsis.Infrastructure.Bundles;

namespace Sepsis.Infrastructure.Engines;

/// <summary>
/// Has the configured bundle serve before the first request is taken. If it cannot be used the service starts all the same,
/// says why, and tries again: the bundle may still be on its way.
/// </summary>
internal sealed class ModelLoader(
    ModelSwitcher switcher, IMediator mediator, IActiveModel model, IOptions<BundleOptions> options, TimeProvider time,
    ILogger<ModelLoader> log)
    : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!await TryLoadAsync(cancellationToken))
            await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var retry = new ResiliencePipelineBuilder<bool> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<bool>
            {
                ShouldHandle = new PredicateBuilder<bool>().HandleResult(false),
                MaxRetryAttempts = Math.Max(1, options.Value.Retries),
                Delay = TimeSpan.FromMilliseconds(options.Value.FirstRetryMs),
                BackoffType = DelayBackoffType.Exponential,
            })
            .Build();
        // The pipeline's first attempt is the one that was made at start.
        var tries = 0;
        if (options.Value.Retries > 0 && !await retry.ExecuteAsync(async stop => tries++ > 0 && await TryLoadAsync(stop), stoppingToken))
            Log.GaveUp(log, options.Value.Retries);
    }

    private async ValueTask<bool> TryLoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await switcher.InTurnAsync(switcher.StartAsync, cancellationToken);
        }
        catch (SepsisException) when (model.Serving is null)
        {
            return false;
        }
        catch (SepsisException fault)
        {
            Log.CannotRecordStart(log, fault.Error.Code, fault.Message);
        }

        await SetShadowAsync(cancellationToken);
        return true;
    }

    /// <summary>A shadow that cannot be set keeps nobody from being answered.</summary>
    private async Task SetShadowAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Shadow is not { Length: > 0 } name)
            return;
        try
        {
            await mediator.Send(new SetShadowCommand(name, ModelRecord.Service), cancellationToken);
        }
        catch (SepsisException fault)
        {
            Log.CannotSetShadow(log, fault.Error.Code, fault.Message);
        }
    }
}
