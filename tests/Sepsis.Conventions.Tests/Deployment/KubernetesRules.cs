namespace Sepsis.Conventions.Tests.Deployment;

/// <summary>What must hold of the manifests together; a sentence for each fault.</summary>
internal static class KubernetesRules
{
    private static readonly Dictionary<string, string> Versions = new()
    {
        ["Kustomization"] = "kustomize.config.k8s.io/v1beta1",
        ["Namespace"] = "v1",
        ["ServiceAccount"] = "v1",
        ["Service"] = "v1",
        ["Deployment"] = "apps/v1",
        ["Job"] = "batch/v1",
        ["PodDisruptionBudget"] = "policy/v1",
        ["HorizontalPodAutoscaler"] = "autoscaling/v2",
        ["NetworkPolicy"] = "networking.k8s.io/v1",
    };

    public static IReadOnlyList<string> Faults(string manifests, string documentation)
    {
        var objects = Yaml.Parse(manifests);
        var namespaces = Names(objects, "Namespace");
        return
        [
            .. objects.SelectMany(one => OfObject(one, namespaces).Select(fault => $"{Kind(one)} {Name(one)}: {fault}")),
            .. Workloads(objects).SelectMany(
                one => PodRules.Faults(one, objects, documentation).Select(fault => $"{Kind(one)} {Name(one)}: {fault}")),
            .. ReferenceRules.Faults(objects),
        ];
    }

    public static string? Kind(Yaml one) => one.At("kind").Text;

    public static string? Name(Yaml one) => one.At("metadata.name").Text;

    public static IEnumerable<Yaml> Of(IEnumerable<Yaml> objects, string kind) => objects.Where(one => Kind(one) == kind);

    public static IReadOnlyList<string?> Names(IEnumerable<Yaml> objects, string kind) => [.. Of(objects, kind).Select(Name)];

    public static IEnumerable<Yaml> Workloads(IEnumerable<Yaml> objects) => objects.Where(one => one.At("spec.template.spec").Exists);

    private static IEnumerable<string> OfObject(Yaml one, IReadOnlyList<string?> namespaces)
    {
        if (!Versions.TryGetValue(Kind(one) ?? "", out var version))
            yield return "of a kind that is not known here";
        else if (one.At("apiVersion").Text != version)
            yield return $"apiVersion is not {version}";
        if (string.IsNullOrEmpty(Name(one)))
            yield return "without metadata.name";
        if (Kind(one) is not ("Namespace" or "Kustomization") && !namespaces.Contains(one.At("metadata.namespace").Text))
            yield return "in no namespace that is made here";
    }
}
