namespace Sepsis.Training.Tests;

/// <summary>The folder the tests were built from.</summary>
internal static class Checkout
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sepsis.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside their checkout.");
        return folder.FullName;
    }
}
