namespace Sepsis.Training.Bundles;

/// <summary>
/// What the user of a predictive decision support intervention must be able to read: the 31 source attributes of
/// 45 CFR 170.315(b)(11)(iv)(B) (HTI-1), with the option ids OpenEMR ships in its certified upgrade.
/// </summary>
internal sealed record SourceAttribute(int Number, string Key, string Attribute)
{
    public static IReadOnlyList<SourceAttribute> All { get; } =
    [
        .. new[]
        {
            ("details_developer", "Name and contact information for the intervention developer"),
            ("details_funding", "Funding source of the technical implementation for the intervention's development"),
            ("details_output_value", "Description of value that the intervention produces as an output"),
            ("details_output_type",
                "Whether the output is a prediction, classification, recommendation, evaluation, analysis, or other type"),
            ("purpose_intended_use", "Intended use of the intervention"),
            ("purpose_patient_population", "Intended patient population(s) for the intervention's use"),
            ("purpose_intended_users", "Intended user(s)"),
            ("purpose_decision_role", "Intended decision-making role (informs, augments, replaces clinical management)"),
            ("cautions_inappropriate_use", "Tasks, situations, or populations where a user is cautioned against applying it"),
            ("cautions_risks", "Known risks, inappropriate settings, inappropriate uses, or known limitations"),
            ("development_criteria", "Exclusion and inclusion criteria that influenced the training data set"),
            ("development_variables",
                "Use of the (iv)(A)(5)–(13) variables as input features (race, ethnicity, language, sexual orientation, gender "
                + "identity, sex, date of birth, social determinants, health status assessments)"),
            ("development_demographics", "Demographic representativeness per those variables, incl. at minimum those used as input"),
            ("development_relevance", "Relevance of training data to the intended deployed setting"),
            ("fairness_approach", "Approach taken to ensure the output is fair"),
            ("fairness_bias_mitigation", "Approaches to manage, reduce, or eliminate bias"),
            ("validation_data_source",
                "Data source, clinical setting, or environment where validity and fairness were assessed other than the "
                + "training/testing source"),
            ("validation_tester", "Party that conducted the external testing"),
            ("validation_demographics", "Demographic representativeness of the external data"),
            ("validation_process", "Description of the external validation process"),
            ("performance_internal_validity", "Validity in test data from the same source"),
            ("performance_internal_fairness", "Fairness in test data from the same source"),
            ("performance_external_validity", "Validity in data external to the source"),
            ("performance_external_fairness", "Fairness in data external to the source"),
            ("performance_outcome_evaluation", "References to evaluation of use on outcomes (bibliography, measures, sample)"),
            ("maintenance_validity_monitoring", "Process and frequency by which validity is monitored over time"),
            ("maintenance_local_validity", "Validity in local data"),
            ("maintenance_fairness_monitoring", "Process and frequency by which fairness is monitored over time"),
            ("maintenance_local_fairness", "Fairness in local data"),
            ("updates_process", "Process and frequency by which the intervention is updated"),
            ("updates_correction",
                "Process and frequency by which performance is corrected when risks to validity and fairness are identified"),
        }.Select((attribute, i) => new SourceAttribute(i + 1, attribute.Item1, attribute.Item2)),
    ];
}

/// <param name="Value">Null unless provided.</param>
/// <param name="Evidence">Where the answer comes from; of one that is not there, why.</param>
internal sealed record CardAnswer(string? Value, CardStatus Status, string Evidence)
{
    public static CardAnswer Provided(string value, string evidence) => new(value, CardStatus.Provided, evidence);

    public static CardAnswer NotAvailable(string why) => new(null, CardStatus.NotAvailable, why);

    /// <summary>What only a person can say, and may have left unsaid.</summary>
    public static CardAnswer Declared(string? value, string whyNot = "Those who trained the model have not stated it.") =>
        string.IsNullOrWhiteSpace(value) ? NotAvailable(whyNot) : Provided(value.Trim(), "Stated by those who trained the model.");
}
