using System.Text;

namespace Sepsis.Training.Tests;

/// <summary>A folder for one test, gone after it.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sepsis-training-");

    public string this[string file] => Path.Combine(_folder.FullName, file);

    public IEnumerable<string> Files =>
        Directory.EnumerateFileSystemEntries(_folder.FullName).Select(path => Path.GetFileName(path)!).Order();

    public string Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public string Write(string file, byte[] content)
    {
        File.WriteAllBytes(this[file], content);
        return this[file];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
