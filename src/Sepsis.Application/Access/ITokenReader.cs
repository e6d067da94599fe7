namespace Sepsis.Application.Access;

/// <summary>Reads the tokens of the hospital's directory.</summary>
public interface ITokenReader
{
    /// <summary>Whether a directory is configured.</summary>
    bool IsOn { get; }

    /// <summary>Whether it was read before and is still good: no cryptography is needed.</summary>
    GrantedAccess? Remembered(string token);

    /// <returns>Null where it lets nobody in.</returns>
    /// <exception cref="Domain.SepsisException">SEP506: the directory's keys cannot be read.</exception>
    Task<GrantedAccess?> ReadAsync(string token, CancellationToken cancellationToken);
}
