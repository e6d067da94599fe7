using System.Security.Cryptography;
using System.Text;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Training.Data;

namespace Sepsis.Training.Fit.LightGbm;

/// <summary>
/// LightGBM's text models of trees grown elsewhere: a path with <see cref="Part"/> in it, one file for each fit; or one file for
/// all of them, of trees that have never seen these rows.
/// </summary>
/// <param name="Sha256">Over all of them, so that other trees are never taken for these.</param>
internal sealed record TreesFiles(string Path, string Sha256)
{
    public const string Part = "{part}";

    public bool OnePerPart => Path.Contains(Part, StringComparison.Ordinal);

    public static TreesFiles Find(string path)
    {
        var files = Matching(path);
        if (files.Length == 0)
            throw new UnusableDataException($"--trees {path}: there is no such file.");
        Array.Sort(files, StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        return new(path, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public string PathOf(FitPart part) => Path.Replace(Part, part.Name, StringComparison.Ordinal);

    private static string[] Matching(string path)
    {
        if (!path.Contains(Part, StringComparison.Ordinal))
            return File.Exists(path) ? [path] : [];
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
        return Directory.Exists(folder)
            ? Directory.GetFiles(folder, System.IO.Path.GetFileName(path).Replace(Part, "*", StringComparison.Ordinal))
            : [];
    }
}

/// <summary>Trees that another engine grew on the same features: imported, then voted, calibrated, judged and gated like our own.</summary>
/// <param name="fit">Whose trees are taken.</param>
internal sealed class ImportedTrees(TreesFiles files, FitPart fit) : IMemberTrainer
{
    /// <summary>Where the bundle keeps the text the trees came as.</summary>
    public const string Provenance = "provenance/trees/model.txt";

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public ImportedTrees(TreesFiles files)
        : this(files, FitPart.All)
    {
    }

    public string Name => LightGbmTrainer.Member;

    public MemberKind Kind => MemberKind.LightGbm;

    public string File => LightGbmTrainer.MemberFile;

    /// <summary>How they were grown is not known here, so there is nothing to search.</summary>
    public MemberParameters Defaults => MemberParameters.Of(("imported", 1));

    public int Cost => 1;

    public MemberParameters Draw(Random random) => Defaults;

    public void Prepare(CancellationToken cancellationToken) => Read(FitPart.All);

    public IMemberTrainer In(FitPart part) => new ImportedTrees(files, part);

    public FittedMember FitStopping(
        DesignMatrix train, DesignMatrix stopping, MemberParameters parameters, int seed, IProgress<double> progress,
        CancellationToken cancellationToken) => Import(train);

    public FittedMember FitRounds(
        DesignMatrix train, int rounds, MemberParameters parameters, int seed, IProgress<double> progress,
        CancellationToken cancellationToken) => Import(train);

    private FittedMember Import(DesignMatrix train)
    {
        var (text, source) = (Read(fit), Path.GetFileName(files.PathOf(fit)));
        return new(TreeModelFile.Import(text, train.Schema, source), LightGbmText.Trees(text), double.NaN,
            fit == FitPart.All ? new Dictionary<string, byte[]> { [Provenance] = s_utf8.GetBytes(text) } : []);
    }

    private string Read(FitPart part)
    {
        var path = files.PathOf(part);
        return System.IO.File.Exists(path)
            ? System.IO.File.ReadAllText(path)
            : throw new UnusableDataException(
                $"--trees: {Path.GetFileName(path)} is missing: trees are wanted for each fold, for each site left out, and for all "
                + $"rows ({FitPart.All.Name}).");
    }
}
