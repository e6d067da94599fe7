namespace Sepsis.Training.Fit.Keras;

/// <summary>The programs and folders the network is trained with.</summary>
internal sealed record KerasTools
{
    public const int MinimumNodeMajor = 18;

    public const string NodeAbsent =
        "Node.js 18 or later was not found, and the neural network is trained with it. "
        + "Debian/Ubuntu: apt install nodejs npm; macOS: brew install node; Windows: winget install OpenJS.NodeJS.LTS";

    public const string NpmAbsent =
        "npm was not found; it comes with Node.js, and on Debian/Ubuntu in a package of its own: apt install npm";

    public string Node { get; init; } = "node";

    public string Npm { get; init; } = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    /// <summary>train.mjs and its package files, copied beside the program.</summary>
    public string Scripts { get; init; } = Path.Combine(AppContext.BaseDirectory, "Fit", "Keras");

    /// <summary>Where packages are kept between runs: beside the native engines if these have a place of their own.</summary>
    public string Cache { get; init; } = DefaultCache();

    /// <summary>Told, in a sentence, when something takes longer once.</summary>
    public Action<string> Announce { get; init; } = _ => { };

    private static string DefaultCache()
    {
        if (Environment.GetEnvironmentVariable("SEPSIS_NATIVE_CACHE") is { Length: > 0 } chosen)
            return Path.GetFullPath(chosen);
        var user = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return user.Length > 0 ? Path.Combine(user, "sepsis-training") : Path.Combine(AppContext.BaseDirectory, "Fit", "Keras", ".cache");
    }
}
