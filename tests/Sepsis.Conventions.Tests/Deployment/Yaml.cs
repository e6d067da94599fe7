using YamlDotNet.RepresentationModel;

namespace Sepsis.Conventions.Tests.Deployment;

/// <summary>A place in a YAML file; what is not there is a place too, without a text, items or places of its own.</summary>
internal readonly record struct Yaml(YamlNode? Node)
{
    public bool Exists => Node is not null;

    public string? Text => (Node as YamlScalarNode)?.Value;

    public bool IsTrue => Text == "true";

    public int? Number => int.TryParse(Text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    public IEnumerable<Yaml> Items => Node is YamlSequenceNode list ? list.Children.Select(item => new Yaml(item)) : [];

    public IReadOnlyList<string> Texts => [.. Items.Select(item => item.Text).OfType<string>()];

    public IReadOnlyDictionary<string, Yaml> Pairs => Node is YamlMappingNode map
        ? map.Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => new Yaml(pair.Value))
        : new Dictionary<string, Yaml>();

    public static IReadOnlyList<Yaml> Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return [.. stream.Documents.Select(document => new Yaml(document.RootNode))];
    }

    public Yaml At(string path) => path.Split('.').Aggregate(this, (place, key) => place.Pairs.GetValueOrDefault(key));

    /// <summary>Every pair of a selector stands among the labels.</summary>
    public bool IsWithin(Yaml labels)
    {
        var there = labels.Pairs;
        return Pairs.All(pair => there.TryGetValue(pair.Key, out var value) && value.Text == pair.Value.Text);
    }
}
