using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using LightGbm;
using Sepsis.Training.Data;
using Sepsis.Training.Fit;

namespace Sepsis.Training.Commands;

/// <summary>Several machines, each called with the same command line but for its own number.</summary>
internal sealed class MachineOptions
{
    private readonly Option<string> _machines = new Option<string>("--machines")
    {
        Description = "The machines that grow the trees together, as host:port,host:port; the same list on each. Trusted networks only.",
    }.NotEmpty();

    private readonly Option<int> _machine = new("--machine") { Description = "Which machine of the list this one is, counted from 1." };

    public void AddTo(Command command)
    {
        command.Add(_machines);
        command.Add(_machine);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_machines) is not { Tokens: [var text] })
            {
                if (result.GetResult(_machine) is not null)
                    result.AddError("--machine is of use with --machines only.");
            }
            else if (MachineList.Read(text.Value, Number(result.GetResult(_machine)?.Tokens), out _) is { } fault)
                result.AddError(fault);
        });
    }

    public MachineList? Read(ParseResult parsed)
    {
        if (parsed.CommandResult.Command.Options.Contains(_machines) && parsed.GetValue(_machines) is { } text)
        {
            MachineList.Read(text, parsed.GetValue(_machine), out var list);
            return list;
        }

        return null;
    }

    /// <summary>Before the data are read: what is lacking is said before the work. Null for a training alone.</summary>
    public static LightGbmNetwork? Join(string data, DataSchema schema, TrainingOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        if (options.Machines is not { } list)
            return null;
        if (options.TimeBudget is not null)
            throw new UnusableDataException("--time-budget does not go with --machines: they would stop at different candidates and wait for each other.");
        // All that the result depends on; the numbers of rows and threads are no options.
        var agreement = string.Create(CultureInfo.InvariantCulture,
            $"{DataFile.Sha256(data)} {Convert.ToHexStringLower(SHA256.HashData(SchemaFile.Write(schema)))} {string.Join(' ', options.Accepted)} {options.Folds} {options.Trials} {options.Rounds} {options.LeaveSitesOut} {LightGbmOptions.Text(LightGbmOptions.Defaults, 1, options.Seed, 0, list.Machines.Count)}");
        return terminal.Stages.Run($"Meeting the other {list.Machines.Count - 1} of {list.Machines.Count} machines",
            _ => LightGbmNetwork.Join(list.Machines, list.Rank, agreement, TrainingOptions.MachinesTimeout, cancellationToken));
    }

    private static int Number(IReadOnlyList<System.CommandLine.Parsing.Token>? tokens) =>
        tokens is [var token] && int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
