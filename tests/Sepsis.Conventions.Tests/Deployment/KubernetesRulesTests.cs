namespace Sepsis.Conventions.Tests.Deployment;

/// <summary>The manifests as they are have no fault; each change below is one, and is seen.</summary>
public sealed class KubernetesRulesTests
{
    public static TheoryData<string, string, string> Changes => new()
    {
        { "apiVersion: apps/v1\nkind: Deployment\nmetadata",
            "apiVersion: apps/v1beta1\nkind: Deployment\nmetadata", "apiVersion is not apps/v1" },
        { "kind: Namespace\nmetadata:\n  name: sepsis", "kind: Namespace\nmetadata:\n  name: other", "in no namespace that is made here" },
        { "kind: PodDisruptionBudget\nmetadata:\n  name: sepsis-api",
            "kind: PodDisruptionBudget\nmetadata:\n  other: sepsis-api", "without metadata.name" },
        { "kind: NetworkPolicy", "kind: NetworkPolice", "of a kind that is not known here" },
        { "  template:\n    metadata:\n      labels:\n        app: sepsis-api",
            "  template:\n    metadata:\n      labels:\n        app: other", "the selector does not match the pods' labels" },
        { "  template:\n    metadata:\n      labels:\n        app: sepsis-api",
            "  template:\n    metadata:\n      labels:\n        app: other", "Service: no pod matches its selector" },
        { "  template:\n    metadata:\n      labels:\n        app: sepsis-api",
            "  template:\n    metadata:\n      labels:\n        app: other", "PodDisruptionBudget: no pod matches its selector" },
        { "topologyKey: kubernetes.io/hostname\n          whenUnsatisfiable: ScheduleAnyway\n"
            + "          labelSelector:\n            matchLabels:\n              app: sepsis-api",
            "topologyKey: kubernetes.io/hostname\n          whenUnsatisfiable: ScheduleAnyway\n"
            + "          labelSelector:\n            matchLabels:\n              app: other",
            "the spread over kubernetes.io/hostname does not match" },
        { "terminationGracePeriodSeconds: 45", "terminationGracePeriodSeconds: 35", "killed before its requests are answered" },
        { "      terminationGracePeriodSeconds: 45\n", "", "killed before its requests are answered" },
        { "path: /health/ready", "path: /healthz", "readinessProbe asks for /healthz" },
        { "path: /health/ready", "path: /health/live", "readinessProbe does not ask for /health/ready" },
        { "- name: http\n              containerPort",
            "- name: web\n              containerPort", "livenessProbe asks at no port of the container" },
        { "targetPort: http", "targetPort: 9090", "Service: 9090 is no port of the pods" },
        { "protocol: TCP\n          port: http", "protocol: TCP\n          port: web", "NetworkPolicy: web is no port of the pods" },
        { "policyTypes: [Ingress, Egress]", "policyTypes: [Ingress]", "NetworkPolicy: one of the two ways is left open" },
        { "Audit__WhenDown", "Audit__WhenAway", "Audit__WhenAway is no setting" },
        { "value: Refuse", "value: Hope", "Audit__WhenDown cannot be Hope" },
        { "path: Audit__SiteSecret", "path: Audit__Secret", "Audit__Secret is no setting" },
        { "secretName: sepsis-api", "secretName: nobody-made", "nothing tells how the secret nobody-made is made" },
        { "key: connection-string", "key: postgres", "nothing tells how postgres gets into the secret sepsis-api" },
        { "- name: tmp\n          emptyDir:\n            sizeLimit: 64Mi",
            "- name: tmp\n          persistentVolumeClaim:\n            claimName: lost",
            "the PersistentVolumeClaim lost is not made here" },
        { "- name: tmp\n          emptyDir:\n            sizeLimit: 64Mi",
            "- name: tmp\n          configMap:\n            name: lost", "the ConfigMap lost is not made here" },
        { "- name: tmp\n          emptyDir", "- name: temporary\n          emptyDir", "mounts tmp, which is no volume" },
        { "image: sepsis-api:0.2.0", "image: sepsis-api", "is not pinned by a tag" },
        { "image: sepsis-api:0.2.0", "image: sepsis-api:latest", "is not pinned by a tag" },
        { "runAsNonRoot: true", "runAsNonRoot: false", "securityContext.runAsNonRoot is not true" },
        { "readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false", "securityContext.readOnlyRootFilesystem is not true" },
        { "allowPrivilegeEscalation: false", "allowPrivilegeEscalation: true", "securityContext.allowPrivilegeEscalation is not false" },
        { "drop: [ALL]", "drop: [NET_RAW]", "keeps capabilities" },
        { "type: RuntimeDefault", "type: Unconfined", "securityContext.seccompProfile.type is not RuntimeDefault" },
        { "automountServiceAccountToken: false\n      #",
            "automountServiceAccountToken: true\n      #", "automountServiceAccountToken is not false" },
        { "serviceAccountName: sepsis-api", "serviceAccountName: default", "its service account is not made here" },
        { "            limits:\n              memory: 512Mi\n", "", "without resources.limits.memory" },
        { "cpu: 500m", "gpu: 1", "without resources.requests.cpu" },
        { "kind: Deployment\n    name: sepsis-api",
            "kind: Deployment\n    name: other", "HorizontalPodAutoscaler: what it scales is not here" },
        { "minReplicas: 2", "minReplicas: 12", "HorizontalPodAutoscaler: its smallest number is above its largest" },
        { "minAvailable: 1", "minAvailable: 2", "PodDisruptionBudget: no node could ever be emptied" },
        { "spec:\n  selector:\n    matchLabels:\n      app: sepsis-api\n  strategy",
            "spec:\n  replicas: 2\n  selector:\n    matchLabels:\n      app: sepsis-api\n  strategy",
            "Deployment: replicas would undo the autoscaler" },
        { "podSelector: {}", "podSelector: { matchLabels: { app: other } }", "NetworkPolicy: no pod matches its selector" },
    };

    [Fact]
    public void Faults_OfTheManifests_AreNone() => Assert.Empty(KubernetesRules.Faults(DeployFolder.Kubernetes(), DeployFolder.Operations));

    [Theory]
    [MemberData(nameof(Changes))]
    public void Faults_OfABrokenManifest_NameIt(string part, string change, string expected)
    {
        var manifests = DeployFolder.Kubernetes();
        Assert.Contains(part, manifests, StringComparison.Ordinal);
        Assert.Contains(KubernetesRules.Faults(manifests.Replace(part, change, StringComparison.Ordinal), DeployFolder.Operations),
            fault => fault.Contains(expected, StringComparison.Ordinal));
    }

    /// <summary>A file that is not listed is not applied; the first key's job is run by hand.</summary>
    [Fact]
    public void Kustomization_Resources_AreTheFilesThereAre()
    {
        var listed = Yaml.Parse(DeployFolder.Read("kubernetes", "kustomization.yaml")).Single().At("resources").Texts;
        var there = Directory.GetFiles(Path.Combine(DeployFolder.Path, "kubernetes")).Select(Path.GetFileName);
        Assert.Equal(listed.Append("kustomization.yaml").Append("first-key.yaml").Order(StringComparer.Ordinal),
            there.Order(StringComparer.Ordinal));
    }
}
