namespace Sepsis.Conventions.Tests.Deployment;

/// <summary>What must hold of a compose file.</summary>
internal static class ComposeRules
{
    private const string Password = "PASSWORD";

    private static readonly (string Path, string Value)[] Security =
        [("read_only", "true"), ("cap_drop", "ALL"), ("security_opt", "no-new-privileges:true")];

    public static IReadOnlyList<string> Faults(string text)
    {
        var file = Yaml.Parse(text).Single();
        return
        [
            .. file.At("services").Pairs.SelectMany(service => OfService(service.Value, file).Select(fault => $"{service.Key}: {fault}")),
            .. file.At("secrets").Pairs.Where(secret => !secret.Value.At("file").Exists && !secret.Value.At("environment").Exists)
                .Select(secret => $"secret {secret.Key}: comes from nowhere"),
        ];
    }

    private static IEnumerable<string> OfService(Yaml service, Yaml file)
    {
        if (!Images.IsPinned(service.At("image").Text))
            yield return $"the image {service.At("image").Text} is not pinned by a tag";
        foreach (var (path, value) in Security)
            if (service.At(path).Text != value && !service.At(path).Texts.Contains(value))
                yield return $"{path} is not {value}";
        if (service.At("user").Text is not { } user || user.Split(':')[0] is "0" or "root")
            yield return "runs as root, or as whom is not said";
        if (!service.At("healthcheck.test").Exists)
            yield return "nothing tells whether it is healthy";
        if (!(Seconds(service.At("stop_grace_period").Text) > DeployFolder.ShutdownSeconds))
            yield return "killed before its requests are answered";
        foreach (var fault in Wiring(service, file).Concat(Environment(service)))
            yield return fault;
    }

    private static IEnumerable<string> Wiring(Yaml service, Yaml file)
    {
        foreach (var (other, how) in service.At("depends_on").Pairs)
            if (!file.At($"services.{other}").Exists)
                yield return $"depends on {other}, which is no service";
            else if (how.At("condition").Text == "service_healthy" && !file.At($"services.{other}.healthcheck").Exists)
                yield return $"waits for the health of {other}, which tells none";
        var volumes = service.At("volumes").Texts.Select(volume => volume.Split(':')[0])
            .Where(name => !name.Contains('/', StringComparison.Ordinal));
        foreach (var volume in volumes.Where(volume => !file.At("volumes").Pairs.ContainsKey(volume)))
            yield return $"the volume {volume} is not declared";
        foreach (var network in service.At("networks").Texts.Where(network => !file.At("networks").Pairs.ContainsKey(network)))
            yield return $"the network {network} is not declared";
        var secrets = service.At("secrets").Items.Select(secret => secret.Text ?? secret.At("source").Text!);
        foreach (var secret in secrets.Where(secret => !file.At("secrets").Pairs.ContainsKey(secret)))
            yield return $"the secret {secret} is not declared";
        foreach (var port in service.At("ports").Texts.Where(port => !port.StartsWith("127.0.0.1:", StringComparison.Ordinal)))
            yield return $"the port {port} is open to others than this machine, without encryption";
    }

    /// <summary>Settings exist; a password is a file's name or nothing.</summary>
    private static IEnumerable<string> Environment(Yaml service)
    {
        foreach (var (name, value) in service.At("environment").Pairs)
        {
            if (name.Contains("__", StringComparison.Ordinal) && Settings.Fault(name, value.Text) is { } fault)
                yield return fault;
            if (name.EndsWith(Password, StringComparison.Ordinal) || name is "Audit__SiteSecret" or "Audit__ConnectionString")
                yield return $"{name} stands in the file";
        }

        foreach (var target in service.At("secrets").Items.Select(secret => secret.At("target").Text).OfType<string>())
            if (Settings.Fault(target, null) is { } fault)
                yield return fault;
    }

    private static int? Seconds(string? duration) =>
        duration?.EndsWith('s') == true
            && int.TryParse(duration[..^1], System.Globalization.CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
}
