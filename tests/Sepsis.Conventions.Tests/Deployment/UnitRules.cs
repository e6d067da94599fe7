namespace Sepsis.Conventions.Tests.Deployment;

/// <summary>What must hold of the systemd service; that systemd knows every word of it is systemd-analyze's matter.</summary>
internal static class UnitRules
{
    private static readonly (string Key, string Value)[] Needed =
    [
        ("Restart", "on-failure"),
        ("NoNewPrivileges", "yes"),
        ("CapabilityBoundingSet", ""),
        ("ProtectSystem", "strict"),
        ("ProtectHome", "yes"),
        ("PrivateTmp", "yes"),
        ("PrivateDevices", "yes"),
        ("RestrictSUIDSGID", "yes"),
        ("StateDirectoryMode", "0700"),
    ];

    public static IReadOnlyList<string> Faults(string unit)
    {
        var lines = unit.Split('\n').Where(line => line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('#'))
            .Select(line => line.Split('=', 2)).ToLookup(pair => pair[0], pair => pair[1].Trim());
        var faults = Needed.Where(rule => !lines[rule.Key].Contains(rule.Value)).Select(rule => $"{rule.Key} is not {rule.Value}").ToList();
        if (lines["User"].SingleOrDefault() is null or "root" or "0")
            faults.Add("runs as root");
        var stop = lines["TimeoutStopSec"].SingleOrDefault();
        if (!int.TryParse(stop, System.Globalization.CultureInfo.InvariantCulture, out var seconds)
            || seconds <= DeployFolder.ShutdownSeconds)
            faults.Add("killed before its requests are answered");
        var variables = lines["Environment"].SelectMany(line => line.Split(' '))
            .Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        faults.AddRange(variables.Select(pair => Settings.Fault(pair.Key, pair.Value)).OfType<string>());
        faults.AddRange(lines["LoadCredential"].Select(pair => Settings.Fault(pair.Split(':')[0], null)).OfType<string>());
        if (variables.GetValueOrDefault("Audit__Folder") != $"/var/lib/{lines["StateDirectory"].SingleOrDefault()}")
            faults.Add("records do not lie in the folder that it may write");
        return faults;
    }
}
