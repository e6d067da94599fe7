using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Sepsis.Application.Records;

namespace Sepsis.Infrastructure.Records;

/// <summary>Configured, or made at the first start and kept in a file that only this service's user can read.</summary>
internal sealed class SiteSecret(IOptions<AuditOptions> options) : ISiteSecret
{
    private const string FileName = "site-secret";

    /// <summary>Half of the hash: no two of a billion patients share one.</summary>
    private const int PseudonymBytes = 16;

    private const int SecretBytes = 32;

    private static readonly TimeSpan MakersTime = TimeSpan.FromSeconds(2);

    /// <summary>Kept for the thread's next patient: to key one costs more than to use it.</summary>
    [ThreadStatic]
    private static (SiteSecret By, IncrementalHash Hash) s_keyed;

    /// <summary>A folder that could not be written is tried again: a failure is not remembered.</summary>
    private readonly Lazy<byte[]> _secret = new(
        () => options.Value.SiteSecret is { Length: > 0 } configured
            ? Encoding.UTF8.GetBytes(configured)
            : FromFile(options.Value.FileIn(FileName)),
        LazyThreadSafetyMode.PublicationOnly);

    public bool KeepsPatientIds => options.Value.KeepPatientId;

    public string Pseudonym(string patientId)
    {
        if (s_keyed.By != this)
            s_keyed = (this, IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret.Value));
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        s_keyed.Hash.AppendData(Encoding.UTF8.GetBytes(patientId));
        s_keyed.Hash.GetHashAndReset(hash);
        return Convert.ToHexStringLower(hash[..PseudonymBytes]);
    }

    public byte[] Sign(ReadOnlySpan<byte> content) => HMACSHA256.HashData(_secret.Value, content);

    /// <summary>
    /// Two instances that start at once in one folder must end with one secret: whoever makes the file writes it, and the
    /// other waits for that. (A file made aside and moved does not do: File.Move looks first and renames then.)
    /// </summary>
    private static byte[] FromFile(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return Make(file) ?? Read(file);
    }

    /// <returns>None where another has made it.</returns>
    private static byte[]? Make(string file)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.Read,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        if (File.Exists(file))
            return null;
        try
        {
            using var stream = new FileStream(file, options);
            try
            {
                var secret = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes)));
                stream.Write(secret);
                stream.Flush(flushToDisk: true);
                return secret;
            }
            catch (IOException)
            {
                // A full disk: the next start makes it anew.
                File.Delete(file);
                throw;
            }
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }

    private static byte[] Read(string file)
    {
        for (var waited = Stopwatch.StartNew(); ; Thread.Sleep(10))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var secret = new byte[stream.Length];
            stream.ReadExactly(secret);
            if (secret.Length >= AuditOptions.MinimumSecret)
                return secret;
            if (waited.Elapsed > MakersTime)
                throw new IOException($"{file} holds no secret: whoever made it did not finish. Nothing was signed with it; remove it.");
        }
    }
}
