using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Sepsis.Training.Commands;
using Sepsis.Training.Tests.Judging;

namespace Sepsis.Training.Tests.Commands;

/// <summary>By the program itself: that .NET notices at all is a setting of the program.</summary>
public sealed class CutGzipTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Score_GzipCutShortBetweenTwoRows_ExitsWithTwoAndWritesNothing()
    {
        // What is flushed after the first row is a whole block: the text ends with a line, and only the file's end is lacking.
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes("age,heart_rate,respiratory_rate,temperature\n67,118,26,38.5\n"));
            zip.Flush();
            File.WriteAllBytes(_folder["cut.csv.gz"], zipped.ToArray());
        }

        var dll = Path.Combine(AppContext.BaseDirectory, "sepsis-training.dll");
        using var program = Process.Start(new ProcessStartInfo("dotnet",
            [dll, "score", "--bundle", HospitalFile.Demo, "--data", _folder["cut.csv.gz"], "--out", _folder["out.csv"]])
        {
            RedirectStandardError = true,
        })!;
        var said = await program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();
        Assert.Equal(ExitCode.Unusable, program.ExitCode);
        Assert.Contains("cut short", said, StringComparison.Ordinal);
        Assert.Equal(["cut.csv.gz"], _folder.Files);
    }
}
