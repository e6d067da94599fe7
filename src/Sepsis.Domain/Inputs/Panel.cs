using System.Collections;
using System.Numerics;
using System.Text.Json;

namespace Sepsis.Domain.Inputs;

/// <summary>
/// What a monitor or a laboratory gives together: a sender has all of a panel or none of it. Which input belongs to which is the
/// catalogue's (<see cref="Measurement.Panel"/>). Stored by name: add, never rename.
/// </summary>
public enum Panel
{
    /// <summary>What every message holds.</summary>
    Core,

    Comorbidities,

    Sex,

    Saturation,

    Pressures,

    WhiteCells,

    /// <summary>Without the white cells, which the brief message holds alone.</summary>
    BloodCount,

    Chemistry,

    /// <summary>Some laboratories give it with the chemistry, others not at all.</summary>
    Chloride,

    Liver,

    Electrolytes,

    BloodGas,

    Lactate,
}

/// <summary>Some of the panels: what a sender sends, or what a model looks at.</summary>
public readonly record struct PanelSet : IEnumerable<Panel>
{
    private static readonly Panel[] Panels = Enum.GetValues<Panel>();
    private static readonly string[] Names = Array.ConvertAll(Panels, panel => JsonNamingPolicy.SnakeCaseLower.ConvertName($"{panel}"));

    /// <summary>Of each panel, the bits of its inputs' places in the catalogue: asked for with every patient.</summary>
    private static readonly UInt128[] InputsOf = Array.ConvertAll(Panels, panel => Measurements.All
        .Where(measurement => measurement.Panel == panel)
        .Aggregate(UInt128.Zero, (bits, measurement) => bits | UInt128.One << measurement.Index));

    private readonly uint _bits;

    private PanelSet(uint bits) => _bits = bits;

    public PanelSet(params ReadOnlySpan<Panel> panels)
    {
        foreach (var panel in panels)
            _bits |= 1u << (int)panel;
    }

    public static PanelSet All { get; } = new(Panels);

    public int Count => BitOperations.PopCount(_bits);

    public bool Holds(Panel panel) => (_bits & 1u << (int)panel) != 0;

    /// <summary>Whether nothing of it is outside of the other.</summary>
    public bool IsWithin(PanelSet other) => (_bits & ~other._bits) == 0;

    public PanelSet With(PanelSet other) => new(_bits | other._bits);

    public PanelSet With(Panel panel) => new(_bits | 1u << (int)panel);

    /// <summary>What both hold.</summary>
    public PanelSet Within(PanelSet other) => new(_bits & other._bits);

    public PanelSet Without(PanelSet other) => new(_bits & ~other._bits);

    /// <summary>As it is called on the wire, in files and in settings.</summary>
    public static string NameOf(Panel panel) => Names[(int)panel];

    /// <summary>All names, for a person to choose from.</summary>
    public static string AllNames { get; } = string.Join(',', Names);

    /// <summary>Names separated by commas; null where one of them is no panel, and where there is none.</summary>
    public static PanelSet? Parse(string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var names = list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return names.Length > 0 && names.All(Names.Contains)
            ? names.Aggregate(new PanelSet(), (set, name) => set.With(Panels[Array.IndexOf(Names, name)]))
            : null;
    }

    /// <summary>The panels of what was named, by the bits of its places in the catalogue.</summary>
    public static PanelSet OfNamed(UInt128 named)
    {
        var bits = 0u;
        for (var panel = 0; panel < InputsOf.Length; panel++)
            if ((InputsOf[panel] & named) != 0)
                bits |= 1u << panel;
        return new(bits);
    }

    public IEnumerator<Panel> GetEnumerator()
    {
        foreach (var panel in Panels)
            if (Holds(panel))
                yield return panel;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join(',', this.Select(NameOf));
}
