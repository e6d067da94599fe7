using System.CommandLine;
using System.Globalization;
using Sepsis.Api.Hosting;
using Sepsis.Application.Access;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Access;

/// <summary>`sepsis-api keys add|list|revoke`. The secret is printed by add, once, alone on its line.</summary>
internal static class KeyCommands
{
    public const string Name = "keys";

    private const string Day = "yyyy-MM-dd";

    public static async Task<int> RunAsync(string[] args, WebApplicationBuilder builder)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var services = builder.Services.BuildServiceProvider();
        return await RunAsync(
            args, services.GetRequiredService<IKeyStore>(), services.GetRequiredService<TimeProvider>(), Console.Out, Console.Error);
    }

    internal static Task<int> RunAsync(string[] args, IKeyStore store, TimeProvider clock, TextWriter output, TextWriter error)
    {
        var keys = new Command(Name, "The keys that let callers in.")
            { Add(store, clock, output, error), List(store, clock, output), Revoke(store, clock, output, error) };
        return CommandLine.RunAsync(args, keys, output, error);
    }

    private static Command Add(IKeyStore store, TimeProvider clock, TextWriter output, TextWriter error)
    {
        var name = new Option<string>("--name")
        { Required = true, Description = $"Who it is for: {CallerName.Rule}. Stands in logs and records." };
        var roles = new Option<string>("--roles")
        { Required = true, Description = $"What it may do, separated by commas: {RoleNames.All}." };
        var expires = new Option<string?>("--expires") { Description = "The first day on which it is refused, such as 2027-01-01 (UTC)." };
        var sends = new Option<string?>("--sends")
        { Description = $"The panels its holder sends of, where the messages do not say so themselves: {PanelSet.AllNames}." };
        var command = new Command("add", "Makes a key and prints it, once.") { name, roles, expires, sends };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (called, may, until) = (parsed.GetValue(name)!, RoleNames.Parse(parsed.GetValue(roles)!), Until(parsed.GetValue(expires)));
            var panels = parsed.GetValue(sends) is { } list ? PanelSet.Parse(list) : null;
            var fault = Fault(called, may, parsed.GetValue(expires), until, clock.GetUtcNow())
                ?? (parsed.GetValue(sends) is not null && panels is null ? $"--sends must be some of {PanelSet.AllNames}." : null);
            if (fault is not null)
            {
                await error.WriteLineAsync(fault);
                return 1;
            }

            var (text, key) = ApiKey.Make(called, may!.Value, clock.GetUtcNow(), until, panels);
            await store.AddAsync(key, cancellationToken);
            await output.WriteLineAsync(text);
            await error.WriteLineAsync("Keep it: it is not shown again.");
            return 0;
        });
        return command;
    }

    private static Command List(IKeyStore store, TimeProvider clock, TextWriter output)
    {
        var command = new Command("list", "The keys, without their secrets.");
        command.SetAction(async (_, cancellationToken) =>
        {
            await output.WriteLineAsync($"{"name",-24}  {"id",-8}  {"roles",-28}  {"made",-10}  state");
            foreach (var key in (await store.ReadAsync(cancellationToken)).Keys.OrderBy(key => key.CreatedAt))
                await output.WriteLineAsync(
                    $"{key.Name,-24}  {key.Id,-8}  {RoleNames.Text(key.Roles),-28}  {Text(key.CreatedAt)}  "
                    + State(key, clock.GetUtcNow()));
        });
        return command;
    }

    private static Command Revoke(IKeyStore store, TimeProvider clock, TextWriter output, TextWriter error)
    {
        var name = new Argument<string>("name") { Description = "The key's name." };
        var command = new Command("revoke", "Takes a key back: from now on it lets nobody in.") { name };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (await store.RevokeAsync(parsed.GetValue(name)!, clock.GetUtcNow(), cancellationToken))
            {
                await output.WriteLineAsync($"{parsed.GetValue(name)} is revoked.");
                return 0;
            }

            await error.WriteLineAsync("There is no key of that name to be revoked. sepsis-api keys list shows them.");
            return 1;
        });
        return command;
    }

    /// <summary>What is wrong with a key to be, in one line.</summary>
    private static string? Fault(string name, Roles? roles, string? expires, DateTimeOffset? until, DateTimeOffset now)
    {
        if (!CallerName.IsValid(name))
            return $"--name must be {CallerName.Rule}.";
        if (roles is null)
            return $"--roles must be some of {RoleNames.All}.";
        return expires is null || until > now ? null : "--expires must be a day to come, such as 2027-01-01.";
    }

    private static DateTimeOffset? Until(string? day) =>
        DateTimeOffset.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until) ? until : null;

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString(Day, CultureInfo.InvariantCulture);

    private static string State(StoredKey key, DateTimeOffset now) => key switch
    {
        { RevokedAt: { } at } => $"revoked {Text(at)}",
        { ExpiresAt: { } at } => at <= now ? $"expired {Text(at)}" : $"until {Text(at)}",
        _ => "in use",
    };
}
