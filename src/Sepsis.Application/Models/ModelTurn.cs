using Sepsis.Domain;

namespace Sepsis.Application.Models;

/// <summary>One change of models at a time; requests wait for none.</summary>
public sealed class ModelTurn : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <exception cref="SepsisException">What cannot be loaded stands against the change (409), not against what serves (503).</exception>
    public async Task<T> TakeAsync<T>(Func<Task<T>> change, CancellationToken cancellationToken)
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

    public void Dispose() => _turn.Dispose();
}
