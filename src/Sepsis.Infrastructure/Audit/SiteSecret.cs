using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Sepsis.Application.Audit;

namespace Sepsis.Infrastructure.Audit;

/// <summary>Configured, or made at the first start and kept in a file that only this service's user can read.</summary>
internal sealed class SiteSecret(IOptions<AuditOptions> options) : ISiteSecret
{
    private const string FileName = "site-secret";

    /// <summary>Half of the hash: no two of a billion patients share one.</summary>
    private const int PseudonymBytes = 16;

    private readonly Lazy<byte[]> _secret = new(() => options.Value.SiteSecret is { Length: > 0 } configured ? Encoding.UTF8.GetBytes(configured) : FromFile(options.Value.FileIn(FileName)));

    public bool KeepsPatientIds => options.Value.KeepPatientId;

    public string Pseudonym(string patientId)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_secret.Value, Encoding.UTF8.GetBytes(patientId), hash);
        return Convert.ToHexStringLower(hash[..PseudonymBytes]);
    }

    public byte[] Sign(ReadOnlySpan<byte> content) => HMACSHA256.HashData(_secret.Value, content);

    /// <summary>Two instances that start at once in one folder must end with one secret: whoever makes the file first wins.</summary>
    private static byte[] FromFile(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (!File.Exists(file))
        {
            var made = $"{file}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var stream = new FileStream(made, options))
            {
                stream.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))));
                stream.Flush(flushToDisk: true);
            }

            try
            {
                File.Move(made, file);
            }
            catch (IOException) when (File.Exists(file))
            {
                File.Delete(made);
            }
        }

        return File.ReadAllBytes(file);
    }
}
