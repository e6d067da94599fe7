namespace Sepsis.Conventions.Tests.Deployment;

/// <summary>What must hold of one container of a pod.</summary>
internal static class ContainerRules
{
    private static readonly (string Path, string Value)[] Security =
    [
        ("securityContext.readOnlyRootFilesystem", "true"),
        ("securityContext.allowPrivilegeEscalation", "false"),
        ("securityContext.runAsNonRoot", "true"),
    ];

    private static readonly string[] Needed = ["resources.requests.cpu", "resources.requests.memory", "resources.limits.memory"];

    private static readonly (string Probe, string? Path)[] Probes =
        [("startupProbe", null), ("livenessProbe", "/health/live"), ("readinessProbe", "/health/ready")];

    public static IEnumerable<string> Faults(Yaml container, IReadOnlyList<string?> volumes)
    {
        foreach (var (path, value) in Security)
            if (container.At(path).Text != value)
                yield return $"{path} is not {value}";
        if (!container.At("securityContext.capabilities.drop").Texts.Contains("ALL"))
            yield return "keeps capabilities";
        if (!Images.IsPinned(container.At("image").Text))
            yield return $"the image {container.At("image").Text} is not pinned by a tag";
        foreach (var path in Needed.Where(path => !container.At(path).Exists))
            yield return $"without {path}";
        foreach (var variable in container.At("env").Items)
            if (Settings.Fault(variable.At("name").Text ?? "", variable.At("value").Text) is { } fault)
                yield return fault;
        foreach (var mount in container.At("volumeMounts").Items.Where(mount => !volumes.Contains(mount.At("name").Text)))
            yield return $"mounts {mount.At("name").Text}, which is no volume";
    }

    public static IEnumerable<string> ProbeFaults(Yaml container)
    {
        var ports = container.At("ports").Items.Select(port => port.At("name").Text).ToList();
        foreach (var (probe, path) in Probes)
        {
            var asked = container.At($"{probe}.httpGet.path").Text;
            if (asked is null || !Routes.All.Contains(asked))
                yield return $"{probe} asks for {asked ?? "nothing"}";
            else if (path is not null && asked != path)
                yield return $"{probe} does not ask for {path}";
            if (!ports.Contains(container.At($"{probe}.httpGet.port").Text))
                yield return $"{probe} asks at no port of the container";
        }
    }
}
