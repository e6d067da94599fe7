using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Sepsis.Api.Access;
using Sepsis.Application.Assess;
using Sepsis.Domain.Inputs;

namespace Sepsis.Api.Assess;

/// <summary>What senders send of, where their messages do not say it themselves.</summary>
public sealed class InputsOptions
{
    public const string Section = "Inputs";

    /// <summary>
    /// Panels, separated by commas, of every sender whose key says nothing else. Then a field that is left out was not measured; without
    /// this it was not sent.
    /// </summary>
    [CustomValidation(typeof(InputsOptions), nameof(CheckSends))]
    public string? Sends { get; set; }

    public static ValidationResult? CheckSends(string? sends) => string.IsNullOrEmpty(sends) || PanelSet.Parse(sends) is not null
        ? ValidationResult.Success
        : new($"{Section}:{nameof(Sends)} must be some of {PanelSet.AllNames}.");
}

/// <summary>Whose message it is: what is known of the sender stands above what a message leaves out.</summary>
internal sealed class Sender(IOptions<InputsOptions> options)
{
    private readonly PanelSet? _all = string.IsNullOrEmpty(options.Value.Sends) ? null : PanelSet.Parse(options.Value.Sends);

    public AssessRiskCommand Complete(AssessRiskCommand patient, HttpContext context) =>
        Sends(context) is { } sends ? Complete(patient, sends) : patient;

    public WhatIfCommand Complete(WhatIfCommand patient, HttpContext context) => Sends(context) is { } sends
        ? patient with { Before = Complete(patient.Before, sends), After = Complete(patient.After, sends) }
        : patient;

    public AssessBatchCommand Complete(AssessBatchCommand patients, HttpContext context) => Sends(context) is { } sends
        ? patients with { Patients = [.. patients.Patients.Select(patient => Complete(patient, sends))] }
        : patients;

    private PanelSet? Sends(HttpContext context) => AskedBy.Of(context).Sends ?? _all;

    private static AssessRiskCommand Complete(AssessRiskCommand patient, PanelSet sends) =>
        patient with { Reading = patient.Reading.SentAs(sends.With(Panel.Core)) };
}
