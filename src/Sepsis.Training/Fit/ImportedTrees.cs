using System.Security.Cryptography;
using System.Text;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Training.Data;
using Sepsis.Training.Fit.LightGbm;

namespace Sepsis.Training.Fit;

/// <summary>One of a training's fits, by the name its trees go by when they were grown elsewhere.</summary>
internal readonly record struct FitPart(string Name)
{
    /// <summary>On all rows: what ships.</summary>
    public static readonly FitPart All = new("all");

    /// <summary>On the rows of the other folds; counted from 1, as `export --features` counts them.</summary>
    public static FitPart Fold(int fold) => new($"fold-{fold + 1}");

    public static FitPart WithoutSite(string site) => new($"without-{site}");
}

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
        var files = path.Contains(Part, StringComparison.Ordinal)
            ? Directory.Exists(Folder(path)) ? Directory.GetFiles(Folder(path), System.IO.Path.GetFileName(path).Replace(Part, "*", StringComparison.Ordinal)) : []
            : File.Exists(path) ? [path] : [];
        if (files.Length == 0)
            throw new UnusableDataException($"--trees {path}: there is no such file.");
        Array.Sort(files, StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        return new(path, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public string PathOf(FitPart part) => Path.Replace(Part, part.Name, StringComparison.Ordinal);

    private static string Folder(string path) => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
}

/// <summary>Trees that another engine grew on the same features: imported, then voted, calibrated, judged and gated like our own.</summary>
internal sealed class ImportedTrees(TreesFiles files) : IMemberTrainer
{
    /// <summary>Where the bundle keeps the text the trees came as.</summary>
    public const string Provenance = "provenance/trees/model.txt";

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public string Name => LightGbmTrainer.Member;

    public MemberKind Kind => MemberKind.LightGbm;

    public string File => LightGbmTrainer.MemberFile;

    /// <summary>How they were grown is not known here, so there is nothing to search.</summary>
    public MemberParameters Defaults => MemberParameters.Of(("imported", 1));

    public int Cost => 1;

    public MemberParameters Draw(Random random) => Defaults;

    public void Prepare(CancellationToken cancellationToken) => Read(FitPart.All);

    public IMemberTrainer In(FitPart part) => new OfPart(this, part);

    public FittedMember FitStopping(
        DesignMatrix train, DesignMatrix stopping, MemberParameters parameters, int seed, IProgress<double> progress, CancellationToken cancellationToken) =>
        In(FitPart.All).FitStopping(train, stopping, parameters, seed, progress, cancellationToken);

    public FittedMember FitRounds(
        DesignMatrix train, int rounds, MemberParameters parameters, int seed, IProgress<double> progress, CancellationToken cancellationToken) =>
        Import(FitPart.All, train);

    private FittedMember Import(FitPart part, DesignMatrix train)
    {
        var (text, path) = (Read(part), files.PathOf(part));
        return new(TreeModelFile.Import(text, train.Schema, Path.GetFileName(path)), LightGbmText.Trees(text), double.NaN,
            part == FitPart.All ? new Dictionary<string, byte[]> { [Provenance] = s_utf8.GetBytes(text) } : []);
    }

    private string Read(FitPart part)
    {
        var path = files.PathOf(part);
        return System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path)
            : throw new UnusableDataException($"--trees: {Path.GetFileName(path)} is missing: trees are wanted for each fold, for each site left out, and for all rows ({FitPart.All.Name}).");
    }

    private sealed class OfPart(ImportedTrees trees, FitPart part) : IMemberTrainer
    {
        public string Name => trees.Name;

        public MemberKind Kind => trees.Kind;

        public string File => trees.File;

        public MemberParameters Defaults => trees.Defaults;

        public int Cost => trees.Cost;

        public MemberParameters Draw(Random random) => trees.Draw(random);

        public void Prepare(CancellationToken cancellationToken) => trees.Prepare(cancellationToken);

        public FittedMember FitStopping(
            DesignMatrix train, DesignMatrix stopping, MemberParameters parameters, int seed, IProgress<double> progress, CancellationToken cancellationToken) =>
            trees.Import(part, train);

        public FittedMember FitRounds(
            DesignMatrix train, int rounds, MemberParameters parameters, int seed, IProgress<double> progress, CancellationToken cancellationToken) =>
            trees.Import(part, train);
    }
}
