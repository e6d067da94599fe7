using System.Text;
using Sepsis.Domain;
using Sepsis.Domain.Models;
using Sepsis.Infrastructure.Bundles;

namespace Sepsis.Infrastructure.Tests.Bundles;

public sealed class GateFileTests
{
    [Theory]
    [InlineData("""{"blessed":true,"forced":false,"checks":[]}""", GateVerdict.Blessed)]
    [InlineData("""{"blessed":false,"forced":false,"checks":[]}""", GateVerdict.NotBlessed)]
    [InlineData("""{"blessed":false,"forced":true,"checks":[]}""", GateVerdict.NotBlessed)]
    public void Read_Decision_IsTheGatesOwnWord(string json, GateVerdict verdict) => Assert.Equal(verdict, GateFile.Read(Holding(json)));

    [Fact]
    public void Read_NoDecision_WasNotJudged() => Assert.Equal(GateVerdict.NotJudged, GateFile.Read(new Dictionary<string, byte[]>()));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"blessed":"true"}""")]
    [InlineData("""{"blessed":null}""")]
    [InlineData("""{"Blessed":true}""")]
    [InlineData("""{"blessed":tr""")]
    public void Read_NoDecisionInIt_IsAFaultAndNoBlessing(string json) =>
        Assert.Equal(SepsisError.ManifestUnreadable, Assert.Throws<SepsisException>(() => GateFile.Read(Holding(json))).Error);

    [Fact]
    public void Read_BlessingWrittenIntoTheFile_IsAHashMismatch()
    {
        using var bundle = new BundleCopy(Path.Combine(Path.GetDirectoryName(BundleCopy.Kept)!, "third"));
        var file = bundle.PathOf(GateFile.Name);
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"blessed\": false", "\"blessed\": true", StringComparison.Ordinal));
        Assert.Equal(SepsisError.HashMismatch, Assert.Throws<SepsisException>(() => BundleReader.Read(bundle.Folder)).Error);
    }

    private static Dictionary<string, byte[]> Holding(string json) => new() { [GateFile.Name] = Encoding.UTF8.GetBytes(json) };
}
