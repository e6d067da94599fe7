namespace Sepsis.Conventions.Tests.Deployment;

/// <summary>The file as it is has no fault; each change below is one, and is seen.</summary>
public sealed class ComposeRulesTests
{
    public static TheoryData<string, string, string> Changes => new()
    {
        { "image: postgres:17.6-bookworm", "image: postgres", "postgres: the image postgres is not pinned" },
        { "  postgres:\n    image", "  database:\n    image", "api: depends on postgres, which is no service" },
        { "    healthcheck:\n      test: [CMD, pg_isready",
            "    nothing:\n      test: [CMD, pg_isready", "api: waits for the health of postgres, which tells none" },
        { "    healthcheck:\n      test: [CMD, dotnet",
            "    nothing:\n      test: [CMD, dotnet", "api: nothing tells whether it is healthy" },
        { "  data: {}\n", "", "api: the volume data is not declared" },
        { "  front: {}\n", "", "api: the network front is not declared" },
        { "  site-secret:\n    file", "  other:\n    file", "api: the secret site-secret is not declared" },
        { "file: secrets/site-secret", "name: site-secret", "secret site-secret: comes from nowhere" },
        { "\"127.0.0.1:8080:8080\"", "\"8080:8080\"", "open to others than this machine" },
        { "read_only: true", "read_only: false", "read_only is not true" },
        { "cap_drop: [ALL]", "cap_drop: []", "cap_drop is not ALL" },
        { "no-new-privileges:true", "seccomp:unconfined", "security_opt is not no-new-privileges:true" },
        { "user: \"1654:1654\"", "user: root", "api: runs as root" },
        { "user: postgres", "labels: {}", "postgres: runs as root" },
        { "stop_grace_period: 45s", "stop_grace_period: 10s", "api: killed before its requests are answered" },
        { "Audit__WhenDown: Spool", "Audit__WhenDown: Wait", "Audit__WhenDown cannot be Wait" },
        { "Audit__WhenDown: Spool", "Audit__Away: Spool", "Audit__Away is no setting" },
        { "target: Audit__SiteSecret", "target: SITE_SECRET", "SITE_SECRET is no setting" },
        { "POSTGRES_PASSWORD_FILE: /run/secrets/postgres-password", "POSTGRES_PASSWORD: sepsis", "POSTGRES_PASSWORD stands in the file" },
        { "Audit__WhenDown: Spool",
            "Audit__ConnectionString: Host=postgres;Password=sepsis", "Audit__ConnectionString stands in the file" },
    };

    [Fact]
    public void Faults_OfTheFile_AreNone() => Assert.Empty(ComposeRules.Faults(DeployFolder.Read("compose.yaml")));

    [Theory]
    [MemberData(nameof(Changes))]
    public void Faults_OfABrokenFile_NameIt(string part, string change, string expected)
    {
        var file = DeployFolder.Read("compose.yaml");
        Assert.Contains(part, file, StringComparison.Ordinal);
        Assert.Contains(ComposeRules.Faults(file.Replace(part, change, StringComparison.Ordinal)),
            fault => fault.Contains(expected, StringComparison.Ordinal));
    }
}
