namespace Sepsis.Api.Hosting;

/// <summary>
/// Settings that nobody may read along in a list of processes or environments: one file each, named like the variable
/// (Audit__ConnectionString), where container platforms and systemd put secrets. A file goes before a variable.
/// </summary>
internal static class SecretFiles
{
    private const string OfContainers = "/run/secrets";

    /// <summary>Set by systemd for a service with LoadCredential.</summary>
    private const string OfSystemd = "CREDENTIALS_DIRECTORY";

    public static void Use(ConfigurationManager configuration) =>
        Use(configuration, OfContainers, Environment.GetEnvironmentVariable(OfSystemd));

    internal static void Use(ConfigurationManager configuration, params string?[] folders)
    {
        foreach (var folder in folders.Where(Directory.Exists))
            configuration.AddKeyPerFile(folder!, optional: true);
    }
}
