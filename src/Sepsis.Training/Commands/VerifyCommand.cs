using System.CommandLine;

namespace Sepsis.Training.Commands;

internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var bundle = new Option<string>("--bundle") { Description = "The bundle's folder.", Required = true }.NotEmpty();
        var command = new Command("verify", "Checks a bundle as the service does before it serves it.") { bundle };
        command.SetAction(parsed =>
        {
            using var open = OpenBundle.Read(parsed.GetRequiredValue(bundle));
            var manifest = open.Bundle.Manifest;
            terminal.Output.WriteLine(
                $"{manifest.Name} {manifest.Version}, SHA-256 {open.Bundle.Sha256}: sound. {manifest.Files.Count + manifest.Members.Count} hashes match, {manifest.Golden.Rows.Count} golden rows are reproduced by {manifest.Members.Count} members.");
            if (open.Bundle.Schema.ServingFault is { } fault)
                terminal.Output.WriteLine($"It is a model of {manifest.Outcome}, which this service does not serve: {fault}.");
            return ExitCode.Done;
        });
        return command;
    }
}
