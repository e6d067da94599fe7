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
