using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Sepsis.Training.Data;

/// <summary>A mapping of plain keys. What is asked of it and is not as it should be becomes a fault with its line.</summary>
internal sealed class YamlEntry(YamlMappingNode node, YamlFaults faults)
{
    public IReadOnlyList<string> Keys { get; } = [.. node.Children.Keys.Select(key => (key as YamlScalarNode)?.Value ?? key.ToString())];

    /// <summary>On one line, as the author wrote keys and values.</summary>
    public string AsWritten { get; } = string.Join(", ", node.Children.Select(pair => $"{pair.Key}: {Written(pair.Value)}"));

    public bool Has(string key) => Keys.Contains(key);

    public void Refuse(string text) => faults.Add(node.Start.Line, text);

    public void Refuse(string key, string text) => faults.Add(LineOf(key), $"'{key}' {text}");

    public string? Text(string key) => Value(key) switch
    {
        null => null,
        YamlScalarNode { Value: { } text } when !string.IsNullOrWhiteSpace(text) => text.Trim(),
        _ => Refused<string>(key, "must be a text"),
    };

    public IReadOnlyList<string>? Texts(string key)
    {
        if (Value(key) is not { } value)
            return null;
        if (value is YamlSequenceNode sequence
            && sequence.Children.All(item => item is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text)))
            return [.. sequence.Children.Select(item => ((YamlScalarNode)item).Value!.Trim())];
        return Refused<IReadOnlyList<string>>(key, "must be a list of texts");
    }

    public double? Number(string key)
    {
        if (Value(key) is not { } value)
            return null;
        if (Plain(value) is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number))
            return number;
        Refuse(key, $"must be a number such as 0.74, not {Written(value)}");
        return null;
    }

    public int? Count(string key)
    {
        if (Value(key) is not { } value)
            return null;
        if (Plain(value) is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return count;
        Refuse(key, $"must be a whole number, 0 or more, not {Written(value)}");
        return null;
    }

    public bool? Flag(string key) => (Value(key), Plain(Value(key))) switch
    {
        (null, _) => null,
        (_, "yes" or "true") => true,
        (_, "no" or "false") => false,
        _ => RefusedFlag(key),
    };

    private YamlNode? Value(string key) =>
        node.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode { Value: { } name } && name == key).Value;

    private long LineOf(string key) =>
        node.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode { Value: { } name } && name == key).Key?.Start.Line
            ?? node.Start.Line;

    /// <summary>A number in quotes is a text: somebody meant something else.</summary>
    private static string? Plain(YamlNode? value) => value is YamlScalarNode { Style: ScalarStyle.Plain, Value: { } text } ? text : null;

    private static string Written(YamlNode value) => value switch
    {
        YamlScalarNode { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } quoted => $"\"{quoted.Value}\"",
        YamlScalarNode { Value: { Length: > 0 } text } => text,
        YamlScalarNode => "nothing",
        YamlSequenceNode list => $"[{string.Join(", ", list.Children.Select(Written))}]",
        _ => "a mapping",
    };

    private T? Refused<T>(string key, string text)
        where T : class
    {
        Refuse(key, text);
        return null;
    }

    private bool? RefusedFlag(string key)
    {
        Refuse(key, "must be yes or no");
        return null;
    }
}
