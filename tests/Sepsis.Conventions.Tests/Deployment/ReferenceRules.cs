namespace Sepsis.Conventions.Tests.Deployment;

/// <summary>What one manifest says of another: services, budgets, the autoscaler, policies and the list of files.</summary>
internal static class ReferenceRules
{
    public static IEnumerable<string> Faults(IReadOnlyList<Yaml> objects) =>
        [.. OfServices(objects), .. OfBudgets(objects), .. OfAutoscalers(objects), .. OfPolicies(objects)];

    private static IEnumerable<string> OfServices(IReadOnlyList<Yaml> objects)
    {
        foreach (var service in KubernetesRules.Of(objects, "Service"))
        {
            var served = Selected(objects, service.At("spec.selector"));
            if (!service.At("spec.selector").Exists || served.Count == 0)
                yield return "Service: no pod matches its selector";
            foreach (var port in service.At("spec.ports").Items.Where(port => !PortNames(served).Contains(port.At("targetPort").Text)))
                yield return $"Service: {port.At("targetPort").Text} is no port of the pods";
        }
    }

    private static IEnumerable<string> OfBudgets(IReadOnlyList<Yaml> objects)
    {
        var fewest = KubernetesRules.Of(objects, "HorizontalPodAutoscaler")
            .Select(scaler => scaler.At("spec.minReplicas").Number).FirstOrDefault();
        foreach (var budget in KubernetesRules.Of(objects, "PodDisruptionBudget"))
        {
            if (Selected(objects, budget.At("spec.selector.matchLabels")).Count == 0)
                yield return "PodDisruptionBudget: no pod matches its selector";
            if (budget.At("spec.minAvailable").Number >= fewest)
                yield return "PodDisruptionBudget: no node could ever be emptied";
        }
    }

    private static IEnumerable<string> OfAutoscalers(IReadOnlyList<Yaml> objects)
    {
        foreach (var scaler in KubernetesRules.Of(objects, "HorizontalPodAutoscaler"))
        {
            var target = scaler.At("spec.scaleTargetRef");
            var scaled = KubernetesRules.Of(objects, target.At("kind").Text ?? "")
                .Where(one => KubernetesRules.Name(one) == target.At("name").Text);
            if (!scaled.Any(one => one.At("apiVersion").Text == target.At("apiVersion").Text))
                yield return "HorizontalPodAutoscaler: what it scales is not here";
            if (!(scaler.At("spec.minReplicas").Number <= scaler.At("spec.maxReplicas").Number))
                yield return "HorizontalPodAutoscaler: its smallest number is above its largest";
        }

        if (KubernetesRules.Of(objects, "Deployment").Any(deployment => deployment.At("spec.replicas").Exists))
            yield return "Deployment: replicas would undo the autoscaler with every apply";
    }

    private static IEnumerable<string> OfPolicies(IReadOnlyList<Yaml> objects)
    {
        foreach (var policy in KubernetesRules.Of(objects, "NetworkPolicy"))
        {
            var pods = Selected(objects, policy.At("spec.podSelector.matchLabels"));
            if (pods.Count == 0)
                yield return "NetworkPolicy: no pod matches its selector";
            if (!new[] { "Ingress", "Egress" }.All(policy.At("spec.policyTypes").Texts.Contains))
                yield return "NetworkPolicy: one of the two ways is left open";
            var ports = policy.At("spec.ingress").Items.SelectMany(way => way.At("ports").Items);
            foreach (var port in ports.Where(port => !PortNames(pods).Contains(port.At("port").Text)))
                yield return $"NetworkPolicy: {port.At("port").Text} is no port of the pods";
        }
    }

    private static List<Yaml> Selected(IReadOnlyList<Yaml> objects, Yaml selector) =>
        [.. KubernetesRules.Workloads(objects).Where(one => selector.IsWithin(one.At("spec.template.metadata.labels")))];

    private static IReadOnlyList<string?> PortNames(IEnumerable<Yaml> workloads) =>
        [.. workloads.SelectMany(one => one.At("spec.template.spec.containers").Items)
            .SelectMany(container => container.At("ports").Items).Select(port => port.At("name").Text)];
}
