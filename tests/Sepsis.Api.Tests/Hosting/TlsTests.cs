using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sepsis.Api.Tests.Access;

namespace Sepsis.Api.Tests.Hosting;

/// <summary>Encryption is the web server's own, by two PEM files in the settings.</summary>
public sealed class TlsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sepsis-tls-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Predict_CertificateInPemFiles_IsEncryptedAndTellsBrowsersToStaySo()
    {
        var (certificate, key) = (Path.Combine(_folder, "certificate.pem"), Path.Combine(_folder, "key.pem"));
        var thumbprint = await MakeAsync(certificate, key);
        await using var host = new GuardedHost
        {
            Settings =
            {
                ["Kestrel:Certificates:Default:Path"] = certificate,
                ["Kestrel:Certificates:Default:KeyPath"] = key,
                ["Kestrel:Endpoints:Https:Url"] = "https://127.0.0.1:0",
            },
        };
        host.UseKestrel();
        host.StartServer();
        using var handler =
            new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == thumbprint };
        using var client = new HttpClient(handler) { BaseAddress = host.ClientOptions.BaseAddress };
        Assert.Equal("https", client.BaseAddress.Scheme);
        using var response = await client.PredictAsync(host.All);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("max-age=31536000", Assert.Single(response.Headers.GetValues("Strict-Transport-Security")));
    }

    private static async Task<string> MakeAsync(string certificatePath, string keyPath)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await File.WriteAllTextAsync(certificatePath, certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(keyPath, key.ExportPkcs8PrivateKeyPem());
        return certificate.Thumbprint;
    }
}
