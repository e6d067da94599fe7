namespace Sepsis.Conventions.Tests.Deployment;

/// <summary>What must hold of a Deployment's or a Job's pods.</summary>
internal static class PodRules
{
    private static readonly (string Path, string Value)[] PodSecurity =
    [
        ("securityContext.runAsNonRoot", "true"),
        ("securityContext.seccompProfile.type", "RuntimeDefault"),
        ("automountServiceAccountToken", "false"),
    ];

    public static IEnumerable<string> Faults(Yaml workload, IReadOnlyList<Yaml> objects, string documentation)
    {
        var pod = workload.At("spec.template.spec");
        var faults = PodSecurity.Where(rule => pod.At(rule.Path).Text != rule.Value)
            .Select(rule => $"{rule.Path} is not {rule.Value}").ToList();
        if (!KubernetesRules.Names(objects, "ServiceAccount").Contains(pod.At("serviceAccountName").Text))
            faults.Add("its service account is not made here");
        foreach (var volume in pod.At("volumes").Items)
            faults.AddRange(OfVolume(volume, objects, documentation));
        var containers = pod.At("containers").Items.ToList();
        if (containers.Count == 0)
            faults.Add("without a container");
        foreach (var container in containers)
            faults.AddRange(ContainerRules.Faults(container, [.. pod.At("volumes").Items.Select(volume => volume.At("name").Text)]));
        if (KubernetesRules.Kind(workload) == "Deployment")
            faults.AddRange(OfDeployment(workload, pod, containers));
        return faults;
    }

    private static IEnumerable<string> OfDeployment(Yaml workload, Yaml pod, IReadOnlyList<Yaml> containers)
    {
        var (selector, labels) = (workload.At("spec.selector.matchLabels"), workload.At("spec.template.metadata.labels"));
        if (selector.Pairs.Count == 0 || !selector.IsWithin(labels))
            yield return "the selector does not match the pods' labels";
        foreach (var spread in pod.At("topologySpreadConstraints").Items)
            if (!spread.At("labelSelector.matchLabels").IsWithin(labels))
                yield return $"the spread over {spread.At("topologyKey").Text} does not match the pods' labels";
        var before = containers.Max(container => container.At("lifecycle.preStop.sleep.seconds").Number ?? 0);
        if ((pod.At("terminationGracePeriodSeconds").Number ?? ShortestGrace) <= before + DeployFolder.ShutdownSeconds)
            yield return "killed before its requests are answered";
        foreach (var fault in containers.SelectMany(ContainerRules.ProbeFaults))
            yield return fault;
    }

    /// <summary>What Kubernetes gives where nothing is said.</summary>
    private const int ShortestGrace = 30;

    /// <summary>What a volume is filled from is made by a file here, or by a command in the documentation, key by key.</summary>
    private static IEnumerable<string> OfVolume(Yaml volume, IReadOnlyList<Yaml> objects, string documentation)
    {
        if (volume.At("secret.secretName").Text is { } secret)
        {
            if (!documentation.Contains($"create secret generic {secret} ", StringComparison.Ordinal))
                yield return $"nothing tells how the secret {secret} is made";
            foreach (var item in volume.At("secret.items").Items)
            {
                if (!documentation.Contains($"--from-file={item.At("key").Text}=", StringComparison.Ordinal))
                    yield return $"nothing tells how {item.At("key").Text} gets into the secret {secret}";
                if (Settings.Fault(item.At("path").Text ?? "", null) is { } fault)
                    yield return fault;
            }
        }

        (string Kind, string Path)[] named =
            [("ConfigMap", "configMap.name"), ("PersistentVolumeClaim", "persistentVolumeClaim.claimName")];
        foreach (var (kind, path) in named)
            if (volume.At(path).Text is { } name && !KubernetesRules.Names(objects, kind).Contains(name))
                yield return $"the {kind} {name} is not made here";
    }
}
