using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Models;

/// <summary>Which of a family answers, of what is sent.</summary>
public static class SenderChoice
{
    /// <param name="whole">That looks at everything.</param>
    /// <param name="sets">The others, the one with the most inputs first.</param>
    /// <param name="panels">What one of them looks at.</param>
    /// <param name="sent">What is sent.</param>
    /// <returns>The richest of which nothing was left unsent; where there is none, the smallest.</returns>
    public static T Of<T>(T whole, IReadOnlyList<T> sets, Func<T, PanelSet> panels, PanelSet sent)
    {
        ArgumentNullException.ThrowIfNull(sets);
        ArgumentNullException.ThrowIfNull(panels);
        if (sets.Count == 0 || panels(whole).IsWithin(sent))
            return whole;
        for (var i = 0; i < sets.Count; i++)
            if (panels(sets[i]).IsWithin(sent))
                return sets[i];
        return sets[^1];
    }
}
