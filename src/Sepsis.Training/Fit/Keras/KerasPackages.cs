using System.Globalization;
using System.Security.Cryptography;
using Sepsis.Domain;

namespace Sepsis.Training.Fit.Keras;

/// <summary>TensorFlow.js, fetched once for each lock file (9 packages, about 100 MB on disk).</summary>
internal static class KerasPackages
{
    private static readonly TimeSpan LockPoll = TimeSpan.FromMilliseconds(200);
    private static readonly string[] Files = ["package.json", "package-lock.json", ".npmrc"];

    /// <returns>The folder that holds node_modules.</returns>
    public static string Prepare(KerasTools tools, CancellationToken cancellationToken)
    {
        CheckNode(tools, cancellationToken);
        var folder = Path.Combine(tools.Cache, $"keras-{Key(tools)}");
        if (Directory.Exists(folder))
            return folder;
        Directory.CreateDirectory(tools.Cache);
        // The system lets go of the lock when its owner dies, however it dies.
        using var held = TakeLock(folder + ".lock", cancellationToken);
        if (!Directory.Exists(folder))
            Fetch(tools, folder, cancellationToken);
        return folder;
    }

    private static void CheckNode(KerasTools tools, CancellationToken cancellationToken)
    {
        using var node = ChildProcess.Start(tools.Node, ["--version"], tools.Scripts, KerasTools.NodeAbsent, cancellationToken);
        var version = node.ReadLine()?.TrimStart('v') ?? "";
        node.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        if (!int.TryParse(version.Split('.')[0], CultureInfo.InvariantCulture, out var major) || major < KerasTools.MinimumNodeMajor)
            throw new SepsisException(SepsisError.EngineFault, $"{KerasTools.NodeAbsent} (found: {version})");
    }

    /// <summary>Made aside and renamed: a folder of that name is always whole.</summary>
    private static void Fetch(KerasTools tools, string folder, CancellationToken cancellationToken)
    {
        tools.Announce("Fetching TensorFlow.js for the neural network, once (a few seconds, about 100 MB).");
        var partial = folder + ".partial";
        DeleteIfThere(partial);
        try
        {
            Directory.CreateDirectory(partial);
            foreach (var file in Files)
                File.Copy(Path.Combine(tools.Scripts, file), Path.Combine(partial, file));
            Install(tools, partial, cancellationToken);
            Directory.Move(partial, folder);
        }
        finally
        {
            DeleteIfThere(partial);
        }
    }

    private static void Install(KerasTools tools, string folder, CancellationToken cancellationToken)
    {
        using var npm = ChildProcess.Start(
            tools.Npm, ["ci", "--ignore-scripts", "--loglevel=error"], folder, KerasTools.NpmAbsent, cancellationToken);
        while (npm.ReadLine() is not null)
        {
        }

        var exit = npm.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        if (exit != 0)
            throw new SepsisException(SepsisError.EngineFault,
                "The packages of TensorFlow.js could not be fetched; a network connection is needed once. "
                + $"npm ci, exit {exit}: {npm.Errors}");
    }

    private static FileStream TakeLock(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                cancellationToken.WaitHandle.WaitOne(LockPoll);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    private static string Key(KerasTools tools) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(tools.Scripts, "package-lock.json"))))[..12];

    private static void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}

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
        if (Environment.GetEnvironmentVariable("SEPSIS_TRAINING_CACHE") is { Length: > 0 } chosen)
            return Path.GetFullPath(chosen);
        var user = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return user.Length > 0 ? Path.Combine(user, "sepsis-training") : Path.Combine(AppContext.BaseDirectory, "Fit", "Keras", ".cache");
    }
}
