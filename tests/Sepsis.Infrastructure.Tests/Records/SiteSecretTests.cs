using System.Runtime.Versioning;
using Microsoft.Extensions.Options;
using Sepsis.Infrastructure.Records;
using Sepsis.Tests;

namespace Sepsis.Infrastructure.Tests.Records;

public sealed class SiteSecretTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Pseudonym_TwoSites_AreDifferentAndSayNothing()
    {
        using var other = new TemporaryFolder();
        var (here, there) = (Secret(_folder.Path), Secret(other.Path));
        Assert.Equal(here.Pseudonym("MRN-1"), here.Pseudonym("MRN-1"));
        Assert.NotEqual(here.Pseudonym("MRN-1"), here.Pseudonym("MRN-2"));
        Assert.NotEqual(here.Pseudonym("MRN-1"), there.Pseudonym("MRN-1"));
        Assert.Matches("^[0-9a-f]{32}$", here.Pseudonym("MRN-1"));
    }

    [Fact]
    public void Pseudonym_Restarted_IsTheSame() =>
        Assert.Equal(Secret(_folder.Path).Pseudonym("MRN-1"), Secret(_folder.Path).Pseudonym("MRN-1"));

    [Fact]
    public void FirstStart_SeveralAtOnce_EndWithOneSecretAndOneFile()
    {
        for (var round = 0; round < 20; round++)
        {
            var folder = _folder.PathOf($"round{round}");
            var pseudonyms = new string[4];
            var threads = Enumerable.Range(0, pseudonyms.Length)
                .Select(i => new Thread(() => pseudonyms[i] = Secret(folder).Pseudonym("MRN-1"))).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            Assert.Single(pseudonyms.Distinct());
            Assert.Single(Directory.GetFiles(folder));
        }
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void FirstStart_File_IsItsOwnersAlone()
    {
        Secret(_folder.Path).Sign([1]);
        var file = Assert.Single(Directory.GetFiles(_folder.Path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(64, new FileInfo(file).Length);
    }

    [Fact]
    public void FirstStart_FolderCannotBeMadeYet_IsTriedAgain()
    {
        var folder = _folder.PathOf("later");
        File.WriteAllText(folder, "a file where the folder is to be");
        var secret = Secret(folder);
        Assert.ThrowsAny<IOException>(() => secret.Pseudonym("MRN-1"));
        File.Delete(folder);
        Assert.Equal(Secret(folder).Pseudonym("MRN-1"), secret.Pseudonym("MRN-1"));
    }

    [Fact]
    public void Start_FileWithoutASecret_SaysSo()
    {
        File.WriteAllText(_folder.PathOf("site-secret"), "");
        Assert.Contains(
            "remove it", Assert.Throws<IOException>(() => Secret(_folder.Path).Pseudonym("MRN-1")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Configured_Secret_IsUsedAndNoFileMade()
    {
        var (one, other) = (
            Secret(_folder.Path, "thirty-two characters or more, one"), Secret(_folder.Path, "thirty-two characters or more, two"));
        Assert.NotEqual(one.Pseudonym("MRN-1"), other.Pseudonym("MRN-1"));
        Assert.NotEqual(one.Sign([1]), other.Sign([1]));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();

    private static SiteSecret Secret(string folder, string? configured = null) =>
        new(Options.Create(new AuditOptions { Folder = folder, SiteSecret = configured }));
}
