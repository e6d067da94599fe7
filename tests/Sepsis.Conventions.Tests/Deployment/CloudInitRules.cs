namespace Sepsis.Conventions.Tests.Deployment;

/// <summary>What must hold of a machine's user data.</summary>
internal static class CloudInitRules
{
    private static readonly string[] Packages = ["aspnetcore-runtime-10.0"];

    public static IReadOnlyList<string> Faults(string text)
    {
        if (!text.StartsWith("#cloud-config\n", StringComparison.Ordinal))
            return ["the first line is not #cloud-config, and nothing would be done"];
        var file = Yaml.Parse(text).Single();
        var written = file.At("write_files").Items.ToList();
        var paths = written.Select(one => one.At("path").Text).ToList();
        var content = written.ToDictionary(one => one.At("path").Text ?? "", one => one.At("content").Text ?? "");
        return
        [
            .. Packages.Except(file.At("packages").Texts).Select(package => $"{package} is not installed"),
            .. written.Where(one => !one.At("content").Exists || !one.At("permissions").Exists)
                .Select(one => $"{one.At("path").Text}: without content or permissions"),
            .. file.At("runcmd").Items.Select(command => command.Items.FirstOrDefault().Text)
                .Where(command => !paths.Contains(command)).Select(command => $"{command} is run and not written here"),
            .. Lines(content.GetValueOrDefault("/etc/sepsis-api/environment"))
                .Select(pair => Settings.Fault(pair[0], pair[1])).OfType<string>(),
            .. content.Values.SelectMany(Lines).Where(pair => pair[0] == "LoadCredential")
                .Select(pair => Settings.Fault(pair[1].Split(':')[0], null)).OfType<string>(),
            .. content.Values.SelectMany(Lines).Where(pair => pair[0] is "Audit__SiteSecret" or "Audit__ConnectionString")
                .Select(pair => $"{pair[0]} stands in the user data, which every program on the machine can read"),
        ];
    }

    private static IEnumerable<string[]> Lines(string? content) =>
        (content ?? "").Split('\n').Where(line => line.Contains('=', StringComparison.Ordinal)).Select(line => line.Trim().Split('=', 2));
}
