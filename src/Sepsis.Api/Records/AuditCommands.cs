using System.CommandLine;
using System.Text;
using Sepsis.Api.Hosting;
using Sepsis.Application.Records;

namespace Sepsis.Api.Records;

/// <summary>`sepsis-api audit verify|replay|backup|restore|export`, beside a service that runs or alone.</summary>
internal static class AuditCommands
{
    public const string Name = "audit";

    public static async Task<int> RunAsync(string[] args, WebApplicationBuilder builder)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var services = builder.Services.BuildServiceProvider();
        return await RunAsync(args, services, Console.Out, Console.Error);
    }

    internal static Task<int> RunAsync(string[] args, IServiceProvider services, TextWriter output, TextWriter error)
    {
        var audit = new Command(Name, "The records of what was answered.")
        {
            Verify(services, output, error), Replay(services, output, error), BackUp(services, output), Restore(services, output, error),
            Export(services, output),
        };
        return CommandLine.RunAsync(args, audit, output, error);
    }

    private static Command Verify(IServiceProvider services, TextWriter output, TextWriter error)
    {
        var command = new Command("verify", "Goes along the whole chain and names the first record that is not as it was kept.");
        command.SetAction(async (_, cancellationToken) =>
            await SayAsync(await services.GetRequiredService<IAuditVerifier>().VerifyAsync(cancellationToken), output, error) ? 0 : 1);
        return command;
    }

    private static Command Replay(IServiceProvider services, TextWriter output, TextWriter error)
    {
        var command = new Command("replay", "Computes every stored answer again, with the bundle it names, and compares bit for bit.");
        command.SetAction(async (_, cancellationToken) =>
        {
            var report = await services.GetRequiredService<AuditReplay>().RunAsync(cancellationToken);
            await output.WriteLineAsync($"{report.Same} answers came out the same, bit for bit.");
            if (report.Different > 0)
                await error.WriteLineAsync($"{report.Different} came out otherwise, the first of them {report.FirstDifferent}.");
            if (report.WithoutBundle > 0)
                await error.WriteLineAsync(
                    $"{report.WithoutBundle} could not be computed: the library does not hold the bundles "
                    + $"{string.Join(", ", report.MissingBundles)}.");
            return report.Different + report.WithoutBundle == 0 ? 0 : 1;
        });
        return command;
    }

    private static Command BackUp(IServiceProvider services, TextWriter output)
    {
        var to = File("--to", "The file to make; it must not exist.");
        var command = new Command("backup", "Copies all that is kept, as it is at one moment, into one file.") { to };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var records = await services.GetRequiredService<IAuditBackup>().BackUpAsync(parsed.GetValue(to)!, cancellationToken);
            await output.WriteLineAsync(
                $"{records} records. The site secret is not among them: keep it too, or nothing in the file can be verified.");
        });
        return command;
    }

    private static Command Restore(IServiceProvider services, TextWriter output, TextWriter error)
    {
        var from = File("--from", "A file that backup made.");
        var command = new Command("restore", "Brings a backup into a store that is empty, after verifying it.") { from };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var backup = services.GetRequiredService<IAuditBackup>();
            if (!await SayAsync(await backup.VerifyAsync(parsed.GetValue(from)!, cancellationToken), output, error))
                return 1;
            if (await backup.RestoreAsync(parsed.GetValue(from)!, cancellationToken) is not { } records)
            {
                await error.WriteLineAsync("The store holds records already. Restore into an empty one.");
                return 1;
            }

            await output.WriteLineAsync($"{records} records are back.");
            return 0;
        });
        return command;
    }

    private static Command Export(IServiceProvider services, TextWriter output)
    {
        var to = File("--to", "The file to write: .csv or .ndjson.");
        var labelled = new Option<bool>("--labelled")
        { Description = "Only assessments of which somebody said what became of the patient." };
        var command = new Command("export", "Assessments and outcomes, as the training program reads them.") { to, labelled };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var export = services.GetRequiredService<TrainingExport>();
            var file = parsed.GetValue(to)!;
            var asJson = file.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);
            var lines = 0;
            await using (var writer = new StreamWriter(file, false, new UTF8Encoding(false)))
                await foreach (var line in export.LinesAsync(new(), parsed.GetValue(labelled), asJson, cancellationToken))
                {
                    await writer.WriteAsync(line);
                    lines++;
                }

            await output.WriteLineAsync($"{lines} lines.");
        });
        return command;
    }

    private static async Task<bool> SayAsync(AuditVerification verification, TextWriter output, TextWriter error)
    {
        var removed = verification.Removed > 0 ? $", {verification.Removed} older ones removed when their time was over" : "";
        if (verification.IsWhole)
            await output.WriteLineAsync($"Whole: {verification.Records} records{removed}.");
        else
            await error.WriteLineAsync(
                $"Not whole. Record {verification.FaultAt}: {Words(verification.Fault!.Value)}. "
                + $"{verification.Records} records before it are in order{removed}.");
        return verification.IsWhole;
    }

    private static string Words(AuditFault fault) => fault switch
    {
        AuditFault.Altered => "is not the one that was put there; it was altered, or moved",
        AuditFault.Missing => "is missing",
        AuditFault.IndexAltered => "is filed under other words than its own",
        AuditFault.StartAltered => "the mark up to which older records were removed is not this site's",
        _ => "the end of the chain is not the one this site signed",
    };

    private static Option<string> File(string name, string description) => new(name) { Required = true, Description = description };
}
