using Sepsis.Training.Data;

namespace Sepsis.Training.Pipeline;

/// <summary>The files between the stages. Each is written aside and takes its name when it is whole.</summary>
internal sealed class WorkFolder(string path)
{
    public bool Has(string file) => File.Exists(PathOf(file));

    public byte[] Read(string file)
    {
        try
        {
            return File.ReadAllBytes(PathOf(file));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnusableDataException($"{file} is not in the work folder {path}: the stage that writes it has not been run there.");
        }
    }

    public void Write(string file, ReadOnlySpan<byte> content)
    {
        using var aside = new AsideFile(PathOf(file));
        aside.Stream.Write(content);
        aside.Keep();
    }

    /// <returns>SHA-256 of the file; null where there is none.</returns>
    public string? HashOf(string file) => Has(file) ? DataFile.Sha256(PathOf(file)) : null;

    private string PathOf(string file) => Path.Combine([path, .. file.Split('/')]);
}
