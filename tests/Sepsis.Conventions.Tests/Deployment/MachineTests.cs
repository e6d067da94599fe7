namespace Sepsis.Conventions.Tests.Deployment;

/// <summary>The service of a machine and its user data as they are have no fault; each change below is one, and is seen.</summary>
public sealed class MachineTests
{
    private static readonly string Unit = DeployFolder.Read("systemd", "sepsis-api.service");
    private static readonly string UserData = DeployFolder.Read("aws", "cloud-init.yaml");

    public static TheoryData<string, string, string> UnitChanges => new()
    {
        { "User=sepsis", "User=root", "runs as root" },
        { "TimeoutStopSec=45", "TimeoutStopSec=20", "killed before its requests are answered" },
        { "Restart=on-failure", "Restart=no", "Restart is not on-failure" },
        { "ProtectSystem=strict", "ProtectSystem=no", "ProtectSystem is not strict" },
        { "CapabilityBoundingSet=\n", "CapabilityBoundingSet=CAP_SYS_ADMIN\n", "CapabilityBoundingSet is not " },
        { "Audit__Folder=/var/lib/sepsis-api", "Audit__Folder=/srv", "records do not lie in the folder that it may write" },
        { "Audit__Folder=", "Audit__Directory=", "Audit__Directory is no setting" },
    };

    public static TheoryData<string, string, string> UserDataChanges => new()
    {
        { "#cloud-config\n", "# cloud-config\n", "the first line is not #cloud-config" },
        { "  - aspnetcore-runtime-10.0\n", "", "aspnetcore-runtime-10.0 is not installed" },
        { "[/usr/local/sbin/sepsis-api-install]", "[/usr/local/sbin/install]", "is run and not written here" },
        { "Audit__WhenDown=Spool", "Audit__WhenDown=Perhaps", "Audit__WhenDown cannot be Perhaps" },
        { "Audit__WhenDown=Spool", "Audit__SiteSecret=abc", "stands in the user data" },
        { "LoadCredential=Audit__SiteSecret", "LoadCredential=SiteSecret", "SiteSecret is no setting" },
        { "    permissions: \"0755\"\n", "", "without content or permissions" },
    };

    [Fact]
    public void Faults_OfTheFiles_AreNone()
    {
        Assert.Empty(UnitRules.Faults(Unit));
        Assert.Empty(UnitRules.Faults(Unit + DeployFolder.Read("systemd", "postgresql.conf")));
        Assert.Empty(CloudInitRules.Faults(UserData));
    }

    [Theory]
    [MemberData(nameof(UnitChanges))]
    public void Faults_OfABrokenUnit_NameIt(string part, string change, string expected)
    {
        Assert.Contains(part, Unit, StringComparison.Ordinal);
        Assert.Contains(UnitRules.Faults(Unit.Replace(part, change, StringComparison.Ordinal)),
            fault => fault.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(UserDataChanges))]
    public void Faults_OfBrokenUserData_NameIt(string part, string change, string expected)
    {
        Assert.Contains(part, UserData, StringComparison.Ordinal);
        Assert.Contains(CloudInitRules.Faults(UserData.Replace(part, change, StringComparison.Ordinal)),
            fault => fault.Contains(expected, StringComparison.Ordinal));
    }
}
