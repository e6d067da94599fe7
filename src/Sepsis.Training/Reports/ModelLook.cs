using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports;

/// <summary>A model keeps its colour and dashes through all charts: those of its place in the evaluation.</summary>
internal sealed class ModelLook(IReadOnlyList<ModelEvidence> models)
{
    /// <summary>Strategies that are no models, drawn in grey.</summary>
    private static readonly string[] s_strategies = ["treat_all", "treat_none"];

    public int Of(string name)
    {
        for (var i = 0; i < models.Count; i++)
            if (models[i].Name == name)
                return i;
        return s_strategies.Contains(name) ? -1 - Array.IndexOf(s_strategies, name) : models.Count;
    }

    /// <summary>In the order of the models, what is no model last: a dictionary promises no order.</summary>
    public IEnumerable<KeyValuePair<string, T>> InOrder<T>(IReadOnlyDictionary<string, T> byName) =>
        byName.OrderBy(pair => Of(pair.Key) is >= 0 and var place ? place : int.MaxValue).ThenBy(pair => pair.Key, StringComparer.Ordinal);
}
