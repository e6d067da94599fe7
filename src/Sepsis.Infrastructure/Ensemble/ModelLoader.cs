using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Sepsis.Domain;
using Sepsis.Domain.Risk;
using Sepsis.Domain.Uncertainty;
using Sepsis.Infrastructure.Bundles;

namespace Sepsis.Infrastructure.Ensemble;

/// <summary>
/// Loads the bundle before the first request is taken. If it cannot be used the service starts all the same, says
/// why, and tries again: the bundle may still be on its way.
/// </summary>
internal sealed class ModelLoader(ActiveModel active, IOptions<BundleOptions> options, IHostEnvironment host, TimeProvider time, ILogger<ModelLoader> log)
    : BackgroundService
{
    public override Task StartAsync(CancellationToken cancellationToken) =>
        TryLoad() ? Task.CompletedTask : base.StartAsync(cancellationToken);

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
        if (options.Value.Retries > 0 && !await retry.ExecuteAsync(_ => ValueTask.FromResult(tries++ > 0 && TryLoad()), stoppingToken))
            Log.GaveUp(log, options.Value.Retries);
    }

    /// <summary>The bundle as this hospital wants it: by its own aim, as sure as it asks.</summary>
    private EnsemblePredictor Configured(EnsemblePredictor predictor)
    {
        var bundle = predictor.Bundle;
        if (options.Value.ConformalLevel != ConformalSets.UsualLevel)
            bundle = bundle with { Certainty = Certainty.Of(bundle.CalibrationPairs, options.Value.ConformalLevel) };
        if (!string.IsNullOrEmpty(options.Value.Aim))
        {
            if (bundle.Aiming(DecisionAim.Parse(options.Value.Aim)!) is not { } aiming)
            {
                predictor.Dispose();
                throw new SepsisException(SepsisError.AimUnknown, $"{BundleOptions.Section}:{nameof(BundleOptions.Aim)} is {options.Value.Aim}, and bundle {bundle.Manifest.Name} is of format v1, which keeps no trade-off curve.");
            }

            bundle = aiming;
        }

        return ReferenceEquals(bundle, predictor.Bundle) ? predictor : new(bundle, predictor.Ensemble);
    }

    private bool TryLoad()
    {
        try
        {
            var predictor = Configured(BundleReader.Read(BundleLocation.Resolve(options.Value.Path, host.ContentRootPath)));
            active.Serve(predictor);
            Log.Serving(log, predictor.Bundle.Manifest.Name, predictor.Bundle.Manifest.Version, predictor.Bundle.Sha256);
            Log.Deciding(log, predictor.Bundle.Thresholds.Decision, predictor.Bundle.Thresholds.ChosenFor);
            return true;
        }
        catch (SepsisException fault)
        {
            active.Failed(fault);
            Log.CannotLoad(log, fault.Error.Code, fault.Message);
            return false;
        }
    }
}
