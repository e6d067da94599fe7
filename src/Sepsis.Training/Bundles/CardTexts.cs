using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Bundles;

/// <summary>What of a card no measurement can say. A text that nobody gave is null, and the card says so.</summary>
internal sealed record CardTexts
{
    /// <summary>In a sentence or two for somebody who has never heard of it.</summary>
    public required string WhatItIs { get; init; }

    /// <summary>Name and how to reach them.</summary>
    public string? Developer { get; init; }

    public string? Funding { get; init; }

    public string? IntendedUse { get; init; }

    public string? PatientPopulation { get; init; }

    public string? Users { get; init; }

    public string? DecisionRole { get; init; }

    /// <summary>What it must not be used for, a sentence each.</summary>
    public IReadOnlyList<string> MustNotBeUsedFor { get; init; } = [];

    public IReadOnlyList<string> Risks { get; init; } = [];

    /// <summary>Which input stands for which variable of (iv)(A)(5) to (13), by the variable; null where nobody said.</summary>
    public IReadOnlyDictionary<string, string>? Variables { get; init; }

    public string? OutcomeEvaluation { get; init; }

    public string? ValidityMonitoring { get; init; }

    public string? FairnessMonitoring { get; init; }

    public string? UpdatesProcess { get; init; }

    public string? UpdatesCorrection { get; init; }
}

/// <summary>All that a card says because the outcome is sepsis, in this one place.</summary>
internal static class SepsisCardTexts
{
    public static CardTexts For(TrainingPopulation population) => new()
    {
        WhatItIs = "It estimates the probability of sepsis from the vital signs and laboratory values known of a patient at one moment.",
        IntendedUse = "To draw attention to patients who may be septic, beside clinical judgement and never instead of it. It is not a "
            + "medical device.",
        PatientPopulation = $"{population.Description.TrimEnd('.')}. "
            + $"It answers for ages {population.MinimumAge:0} to {population.MaximumAge:0} and refuses others.",
        Users = "Doctors and nurses who look after the patient, and hospital integrators who show them the result.",
        DecisionRole = "Informs clinical management. It replaces no decision and no examination.",
        MustNotBeUsedFor =
        [
            "Diagnosis of sepsis, or excluding it: a low probability is no reason to wait with a patient who looks ill.",
            "Starting, stopping or dosing a treatment by the number alone.",
            "Patients outside the ages it answers for, and patients unlike those it was trained on.",
            "Acting on it anywhere before it has been validated there, in silent mode, on that hospital's own patients.",
        ],
        Risks =
        [
            "It sees one moment: no course, no treatment and no history.",
            "The figures hold for patients like those it was trained on, at the same prevalence; elsewhere probabilities may be too "
            + "high or too low.",
            "Alarms that are often wrong tire those who answer them; missed patients may be taken for safe ones.",
            "Which values were measured depends on how ill somebody already thought the patient to be.",
            .. CertaintyWords.NotMeant,
        ],
        Variables = new Dictionary<string, string> { ["sex"] = Measurements.Sex.Name, ["date of birth (as age)"] = Measurements.Age.Name },
        UpdatesProcess = "No fixed schedule. A new version is trained with the same pipeline and serves only after it has passed the "
            + "gate against the one that serves.",
    };
}

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
