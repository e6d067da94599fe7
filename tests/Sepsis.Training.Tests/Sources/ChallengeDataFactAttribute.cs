namespace Sepsis.Training.Tests.Sources;

/// <summary>Runs where the challenge's data lie beside the checkout, and says so where they do not. They are never committed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChallengeDataFactAttribute : FactAttribute
{
    private const string Place = "shared/data/physionet-challenge-2019/physionet2019_development.csv.gz";

    public ChallengeDataFactAttribute()
    {
        if (File is null)
            Skip = $"../{Place} is not there: the data of the PhysioNet/CinC Challenge 2019 are not part of the repository.";
    }

    public static string? File { get; } = Find();

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Sepsis.slnx")))
            folder = folder.Parent;
        var file = folder?.Parent is null ? null : Path.Combine(folder.Parent.FullName, Place);
        return System.IO.File.Exists(file) ? file : null;
    }
}
