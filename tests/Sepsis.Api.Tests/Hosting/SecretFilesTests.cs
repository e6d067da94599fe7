using Microsoft.Extensions.Configuration;
using Sepsis.Api.Hosting;

namespace Sepsis.Api.Tests.Hosting;

public sealed class SecretFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sepsis-secrets-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Use_FileNamedLikeAVariable_GoesBeforeTheVariable()
    {
        File.WriteAllText(Path.Combine(_folder, "Audit__SiteSecret"), "from the file\n");
        using var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection([new("Audit:SiteSecret", "from the environment"), new("Audit:Folder", "data")]);
        SecretFiles.Use(configuration, _folder);
        Assert.Equal("from the file", configuration["Audit:SiteSecret"]);
        Assert.Equal("data", configuration["Audit:Folder"]);
    }

    [Fact]
    public void Use_NoSuchFolder_IsNoFault()
    {
        using var configuration = new ConfigurationManager();
        SecretFiles.Use(configuration, null, Path.Combine(_folder, "nothing"));
        Assert.Empty(configuration.AsEnumerable());
    }
}
