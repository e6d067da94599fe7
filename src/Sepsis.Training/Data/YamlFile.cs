using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Sepsis.Training.Data;

/// <summary>A YAML file whose root is one mapping.</summary>
internal static class YamlFile
{
    /// <param name="purpose">What the file is to be, for the message: "a gate".</param>
    public static T Read<T>(string path, string purpose, Func<YamlMappingNode, YamlFaults, T?> make)
        where T : class
    {
        var faults = new YamlFaults(path, purpose);
        var made = Root(Content(path, purpose), faults) is { } root ? make(root, faults) : null;
        faults.ThrowIfAny();
        return made!;
    }

    private static string Content(string path, string purpose)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnusableDataException(
                $"{path} cannot be read as {purpose}: "
                + $"{(fault is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : fault.Message)}.");
        }
    }

    private static YamlMappingNode? Root(string content, YamlFaults faults)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(content));
        }
        catch (YamlException fault)
        {
            faults.Add(fault.Start.Line, $"this is not YAML: {fault.Message}");
            return null;
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            return root;
        faults.Add(1, stream.Documents.Count > 1 ? "more than one document in the file" : "the file must be a mapping of keys");
        return null;
    }
}

/// <summary>All that is wrong with a file, by line, so that its author is told once and not fault by fault.</summary>
internal sealed class YamlFaults(string file, string purpose)
{
    private readonly List<(long Line, string Text)> _faults = [];

    public void Add(long line, string text) => _faults.Add((line, text));

    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
            throw new UnusableDataException(
                $"{file} is not usable as {purpose}: {(_faults.Count == 1 ? "one fault" : $"{_faults.Count} faults")}.",
                [.. _faults.OrderBy(fault => fault.Line).Select(fault => $"line {fault.Line}: {fault.Text}")]);
    }
}
