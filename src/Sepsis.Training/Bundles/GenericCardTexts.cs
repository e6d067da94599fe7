using Sepsis.Training.Evidence;

namespace Sepsis.Training.Bundles;

/// <summary>For an outcome nobody wrote texts for: only what holds of every model made here.</summary>
internal static class GenericCardTexts
{
    public static CardTexts For(string outcome) => new()
    {
        WhatItIs = $"It estimates the probability of an outcome ({outcome}) from what is known at one moment.",
        MustNotBeUsedFor =
        [
            "Anything its developer has not stated: no intended use was given.",
            "Acting on it where it has not been validated, silently, on that place's own data.",
        ],
        Risks = ["The figures hold for rows like those it was trained on, at the same prevalence.", .. CertaintyWords.NotMeant],
    };
}
