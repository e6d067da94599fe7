using System.Diagnostics;
using Sepsis.Domain;
using Sepsis.Training.Fit.Keras;

namespace Sepsis.Training.Tests.Fit.Keras;

public class ChildProcessTests
{
    private const string SaysReadyAndWaits = "console.log('ready'); setInterval(() => {}, 1000)";

    [Fact]
    public void Start_ProgramAbsent_SaysWhatTheCallerSaid()
    {
        var fault = Assert.Throws<SepsisException>(() =>
            ChildProcess.Start("no-such-program-here", [], ".", "Install it.", CancellationToken.None));

        Assert.Equal("Install it.", fault.Message);
    }

    [NodeFact]
    public void Cancel_RunningProgram_EndsIt()
    {
        using var cancellation = new CancellationTokenSource();
        using var child = Node(SaysReadyAndWaits, cancellation.Token);
        Assert.Equal("ready", child.ReadLine());

        cancellation.Cancel();

        Assert.Null(child.ReadLine());
        Assert.NotEqual(0, child.WaitForExit());
    }

    [NodeFact]
    public void Dispose_RunningProgram_EndsIt()
    {
        var child = Node(SaysReadyAndWaits, CancellationToken.None);
        Assert.Equal("ready", child.ReadLine());
        using var seen = Process.GetProcessById(child.Id);

        child.Dispose();

        Assert.True(seen.WaitForExit(TimeSpan.FromSeconds(5)));
    }

    [NodeFact]
    public void Errors_ManyLines_KeepsTheLastOnOneLine()
    {
        using var child = Node("for (let i = 1; i <= 10; i++) console.error('line ' + i)", CancellationToken.None);

        child.WaitForExit();

        Assert.Equal("line 3 | line 4 | line 5 | line 6 | line 7 | line 8 | line 9 | line 10", child.Errors);
    }

    private static ChildProcess Node(string script, CancellationToken cancellationToken) =>
        ChildProcess.Start("node", ["-e", script], ".", "", cancellationToken);
}
