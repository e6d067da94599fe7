using System.Diagnostics;

namespace Sepsis.Clients.Tests;

public sealed class TypeScriptClientTests(RunningService service) : IClassFixture<RunningService>
{
    [NodeFact]
    public async Task Client_CompiledAndRunByNode_TalksToTheService()
    {
        var folder = Directory.CreateTempSubdirectory("sepsis-client-").FullName;
        try
        {
            var client = Path.Combine(Root(), "clients", "typescript");
            foreach (var file in Directory.EnumerateFiles(client, "*", SearchOption.TopDirectoryOnly))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            await RunAsync(folder, "npm", "ci", "--ignore-scripts", "--prefer-offline");
            await RunAsync(folder, "npm", "run", "build");
            var output = await RunAsync(folder, "node", Path.Combine(AppContext.BaseDirectory, "call.mjs"),
                Path.Combine(folder, "dist", "sepsis-client.js"), service.Address.ToString());
            Assert.Equal("ok", output.Trim());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        // npm is a script on Windows, which only the shell starts.
        var start = OperatingSystem.IsWindows() && program == "npm"
            ? new ProcessStartInfo("cmd.exe", ["/c", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(
            process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: exit code {process.ExitCode}\n{output}\n{await error}");
        return output;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sepsis.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Sepsis.slnx was not found above the test assembly.");
    }
}
