using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sepsis.Application.Access;

namespace Sepsis.Infrastructure.Access;

/// <summary>Looks four times a second whether a key was made or revoked. While the store is away, the keys that were read go on.</summary>
internal sealed class KeyRingRefresher(KeyRing ring, TimeProvider clock, ILogger<KeyRingRefresher> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        var away = false;
        while (await timer.WaitForNextTickAsync(stoppingToken))
            away = await IsAwayAsync(away, stoppingToken);
    }

    /// <summary>Told once when it goes and once when it is back.</summary>
    private async Task<bool> IsAwayAsync(bool before, CancellationToken stoppingToken)
    {
        try
        {
            await ring.RefreshAsync(stoppingToken);
            if (before)
                Log.KeysReadAgain(logger);
            return false;
        }
#pragma warning disable CA1031 // Whatever the store's driver throws: a loop that ended would leave revoked keys in use for ever.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            if (!before)
                Log.KeysUnread(logger, fault.GetType().Name);
            return true;
        }
    }
}
