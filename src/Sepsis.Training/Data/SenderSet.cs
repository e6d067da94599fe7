using Sepsis.Domain.Inputs;
using Sepsis.Infrastructure.Bundles;
using YamlDotNet.RepresentationModel;

namespace Sepsis.Training.Data;

/// <summary>What some senders send of: a model of its own is trained for them.</summary>
/// <param name="Name">Of its folder in the bundle.</param>
internal sealed record SenderSet(string Name, PanelSet Panels)
{
    private static readonly PanelSet Vitals = new(Panel.Core, Panel.Saturation, Panel.Pressures);

    /// <summary>
    /// What every family holds beside the model of everything. But for the first none looks at the sex, which is worth little and often
    /// left out.
    /// </summary>
    public static IReadOnlyList<SenderSet> Usual { get; } =
    [
        new("without-electrolytes", PanelSet.All.Without(new(Panel.Electrolytes, Panel.Chloride))),
        new("vitals-and-laboratory", Vitals.With(new PanelSet(Panel.WhiteCells, Panel.BloodCount, Panel.Chemistry, Panel.Lactate))),
        new("brief", new(Panel.Core, Panel.Comorbidities, Panel.WhiteCells, Panel.Lactate)),
        new("vitals", Vitals),
        new("core", new(Panel.Core)),
    ];

    /// <summary>Its files in the work folder of the family.</summary>
    public IEnumerable<string> Below(params IEnumerable<string> files) => files.Select(file => $"sets/{Name}/{file}");

    /// <summary>The schema's features of these panels, with what is derived of them alone.</summary>
    public DataSchema Of(DataSchema schema)
    {
        FeatureColumn[] features =
            [.. schema.Features.Where(feature => Measurements.Find(feature.Name)?.Panel is { } panel && Panels.Holds(panel))];
        var names = features.Select(feature => feature.Name).ToHashSet();
        return schema with
        {
            Features = features,
            Derived = [.. schema.Derived.Where(derived => derived.Of.All(names.Contains))],
            Ascending = [.. schema.Ascending.Select(IReadOnlyList<string> (rising) => [.. rising.Where(names.Contains)])
                .Where(rising => rising.Count > 1)],
            Subgroups = [.. schema.Subgroups.Where(group => schema.Find(group.Column) is null || names.Contains(group.Column))],
        };
    }
}

/// <summary>The sets of a family: the usual ones, none, or those of a file.</summary>
internal static class SenderSets
{
    public const string Usual = "usual";
    public const string None = "none";

    /// <param name="asked">Each usual, none, or a file whose keys are names and whose values are lists of panels.</param>
    public static IReadOnlyList<SenderSet> Read(IEnumerable<string> asked)
    {
        SenderSet[] sets = [.. asked.SelectMany(one => one switch
        {
            None => [],
            Usual => SenderSet.Usual,
            _ => YamlFile.Read<IReadOnlyList<SenderSet>>(one, "sets of panels", Sets),
        })];
        return sets.GroupBy(set => set.Name).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new UnusableDataException($"--sets names {twice.Key} twice.")
            : sets;
    }

    /// <summary>Without what these data cannot tell apart: sets of the same features, and of all of them.</summary>
    public static IReadOnlyList<SenderSet> Within(this IReadOnlyList<SenderSet> sets, DesignMatrix matrix)
    {
        var known = matrix.Schema.Panels;
        return
        [
            .. sets.Select(set => set with { Panels = set.Panels.Within(known) })
                .Where(set => set.Panels != known && set.Panels.Holds(Panel.Core)).DistinctBy(set => set.Panels),
        ];
    }

    private static SenderSet[] Sets(YamlMappingNode root, YamlFaults faults)
    {
        var entry = new YamlEntry(root, faults);
        var sets = new List<SenderSet>();
        foreach (var name in entry.Keys)
            if (!SetEntry.IsName(name))
                entry.Refuse(name, $"must be {SetEntry.NameRule}");
            else if (entry.Texts(name) is { } panels && PanelSet.Parse(string.Join(',', panels)) is { } set)
                sets.Add(new(name, set.With(Panel.Core)));
            else
                entry.Refuse(name, $"must be a list of panels, some of {PanelSet.AllNames}");
        return [.. sets];
    }
}
