using System.Text.Json;
using Sepsis.Training.Bundles;
using Sepsis.Training.Evidence;
using Sepsis.Training.Tests.Judging.Gates;

namespace Sepsis.Training.Tests.Bundles;

public sealed class ModelCardTests
{
    private static readonly string[] s_keys =
    [
        "details_developer", "details_funding", "details_output_value", "details_output_type",
        "purpose_intended_use", "purpose_patient_population", "purpose_intended_users", "purpose_decision_role",
        "cautions_inappropriate_use", "cautions_risks",
        "development_criteria", "development_variables", "development_demographics", "development_relevance",
        "fairness_approach", "fairness_bias_mitigation",
        "validation_data_source", "validation_tester", "validation_demographics", "validation_process",
        "performance_internal_validity", "performance_internal_fairness",
        "performance_external_validity", "performance_external_fairness", "performance_outcome_evaluation",
        "maintenance_validity_monitoring", "maintenance_local_validity",
        "maintenance_fairness_monitoring", "maintenance_local_fairness",
        "updates_process", "updates_correction",
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_AnySubject_AnswersAll31InOrderAndLeavesNoneBlank(bool sepsis)
    {
        var rows = ModelCard.Of(sepsis ? CardCase.Sepsis : CardCase.Bare).Attributes;
        Assert.Equal(s_keys, rows.Select(row => row.Key));
        Assert.Equal(Enumerable.Range(1, 31), rows.Select(row => row.Number));
        Assert.All(rows, row =>
        {
            Assert.Equal(row.Status == CardStatus.Provided, row.Value is not null);
            Assert.False(row.Value is { } value && string.IsNullOrWhiteSpace(value), row.Key);
            Assert.False(string.IsNullOrWhiteSpace(row.Evidence), row.Key);
            Assert.False(string.IsNullOrWhiteSpace(row.Attribute), row.Key);
        });
    }

    [Fact]
    public void Of_Sepsis_SaysWhatIsNotKnown() => Assert.Equal(
        [
            "details_developer", "details_funding", "performance_external_fairness", "performance_outcome_evaluation",
            "maintenance_validity_monitoring", "maintenance_local_validity",
            "maintenance_fairness_monitoring", "maintenance_local_fairness", "updates_correction",
        ],
        ModelCard.Of(CardCase.Sepsis).Attributes.Where(row => row.Status == CardStatus.NotAvailable).Select(row => row.Key));

    [Fact]
    public void Of_OtherOutcome_ClaimsNothingOfSepsis()
    {
        var card = ModelCard.Of(CardCase.Bare);
        Assert.All(card.Attributes, row =>
        {
            Assert.DoesNotContain("sepsis", row.Value ?? "", StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("septic", row.Value ?? "", StringComparison.OrdinalIgnoreCase);
        });
        Assert.Equal(CardStatus.NotAvailable, CardCase.Row(CardCase.Bare, "purpose_intended_use").Status);
        Assert.Equal("Nobody stated which inputs stand for these variables. The inputs are: heart_rate, temperature, age.",
            CardCase.Row(CardCase.Bare, "development_variables").Evidence);
    }

    [Theory]
    [InlineData("performance_internal_validity",
        "On rows not learned from, 5 folds (95 % interval, 1000 resamples of whole patients): AUROC 0.780 (0.760 to 0.800), "
        + "Brier score 0.067 (0.046 to 0.086), calibration slope 1.021 (1.000 to 1.040), "
        + "observed-to-expected ratio 0.981 (0.960 to 1.000), sensitivity 0.801 (0.780 to 0.820), "
        + "specificity 0.601 (0.580 to 0.620), positive predictive value 0.151 (0.130 to 0.170).")]
    [InlineData("performance_internal_fairness",
        "AUROC by sex: female 0.790 (0.740 to 0.840); male 0.760 (0.710 to 0.810). "
        + "by age_band: 18 to 44 0.810 (0.760 to 0.860); 45 to 64 0.780 (0.730 to 0.830); 65 and over 0.740 (0.690 to 0.790); "
        + "not known 0.500 (0.450 to 0.550). by site: A 0.790 (0.740 to 0.840); B 0.750 (0.700 to 0.800).")]
    [InlineData("development_variables",
        "Used as inputs: date of birth (as age). Not used: race, ethnicity, language, sexual orientation, gender identity, sex, "
        + "social determinants of health, health status assessments.")]
    [InlineData("fairness_approach",
        "The figures are measured apart by sex, age_band, site. The gate's rules on them (1): By sex the gap is 0.030.")]
    [InlineData("validation_data_source",
        "No data from another source were used. Sites of the same source were held out in turn: A, B.")]
    [InlineData("purpose_patient_population", "Patients in intensive care. It answers for ages 18 to 100 and refuses others.")]
    public void Of_Sepsis_FillsRowsFromTheEvidence(string key, string value) =>
        Assert.Equal(value, CardCase.Row(CardCase.Sepsis, key).Value);

    [Fact]
    public void Of_ChallengeData_SaysWhatTheyAre()
    {
        var limits = CardCase.Row(CardCase.Sepsis, "cautions_risks").Value;
        Assert.Contains(
            "The data hold no count of comorbidities: that input is accepted, stored and not used.", limits, StringComparison.Ordinal);
        Assert.Contains("Validate it locally, in silent mode, before acting on it.", limits, StringComparison.Ordinal);
        var criteria = CardCase.Row(CardCase.Sepsis, "development_criteria").Value;
        Assert.Contains(
            "orders of antibiotics and blood cultures together with a rise of the SOFA score", criteria, StringComparison.Ordinal);
        Assert.Contains("4000 rows of 900 patients, 320 with the outcome (8 %).", criteria, StringComparison.Ordinal);
        var relevance = CardCase.Row(CardCase.Sepsis, "development_relevance").Value;
        Assert.Contains("two hospitals in the United States", relevance, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_AnySubject_SaysHowCertaintyIsMadeAndWhatItDoesNotMean(bool sepsis)
    {
        var subject = sepsis ? CardCase.Sepsis : CardCase.Bare;
        var output = CardCase.Row(subject, "details_output_value").Value;
        Assert.All(["Venn-Abers", "conformal", "Shapley values", "Gaussian copula"],
            word => Assert.Contains(word, output, StringComparison.Ordinal));
        var risks = CardCase.Row(subject, "cautions_risks").Value;
        Assert.All(["not about this one patient", "average over many patients", "not about causes", "Gaussian copula"],
            word => Assert.Contains(word, risks, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_CertaintyMeasured_GivesWhatTheSetsHeld()
    {
        var certainty = new CertaintyEvidence(
            0.9, 4000, new(0.8712, 320, 90, 0.0104, false), new(0.9031, 3680, 890, 0.0041, true),
            new(0.1, 0.4, 0.4555, 0), new(0.0213, 0.05), []);
        var row = ValidityWith(certainty);
        Assert.EndsWith(
            "The set held what came about in 87.1 % (standard error 1.0 %, not kept) of the rows with the outcome "
            + "and 90.3 % (standard error 0.4 %, kept) of those without, where at least 90 % were promised of each; "
            + "in 45.6 % it could not tell. The interval was 0.021 wide on average.",
            row.Value, StringComparison.Ordinal);
        Assert.Equal("evaluation.json, models and certainty", row.Evidence);
    }

    [Fact]
    public void Of_CertaintyOfOnePatientAndNone_JudgesNeither()
    {
        var certainty = new CertaintyEvidence(0.9, 2, new(1, 2, 1, null, null), null, new(0, 0, 1, 0), new(0.4, 0.4), []);
        Assert.Contains(
            "in 100.0 % (of one patient, not judged) of the rows with the outcome "
            + "and an unknown share (there were none) of those without",
            ValidityWith(certainty).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NoAttribution_GuessesNothingFromTheFileName()
    {
        var good = GateEvaluation.Good();
        var subject = CardCase.Sepsis with
        {
            Attribution = null,
            Evaluation = good with { Data = good.Data with { File = "physionet2019.csv" } },
        };
        Assert.StartsWith(
            "How the patients were chosen was not stated.", CardCase.Row(subject, "development_criteria").Value, StringComparison.Ordinal);
        Assert.Equal(CardStatus.NotAvailable, CardCase.Row(subject, "development_relevance").Status);
    }

    [Fact]
    public void Of_StatedDeveloper_IsProvided()
    {
        var subject = CardCase.Sepsis with { Texts = CardCase.Sepsis.Texts with { Developer = " A hospital, post@hospital.example " } };
        Assert.Equal("A hospital, post@hospital.example", CardCase.Row(subject, "details_developer").Value);
    }

    [Fact]
    public void Of_ForcedSyntheticWithSevereAnomaly_WarnsOfEach()
    {
        var evaluation = GateEvaluation.Good().WithAnomaly("SEPARATING_COLUMN", accepted: true);
        var subject = CardCase.Sepsis with
        {
            Gate = new(false, true, []),
            Evaluation = evaluation with { Data = evaluation.Data with { Synthetic = true } },
        };
        Assert.Equal(
            [
                "NOT_BLESSED, AND FORCED. The model did not pass its gate and was put into service all the same, by --force.",
                "SYNTHETIC DATA. The patients were made up by a generator: "
                + "the figures say that the software works, and nothing about patients.",
                "SEVERE ANOMALY, ACCEPTED. SEPARATING_COLUMN in lactate_level: It gives the outcome away.",
            ],
            ModelCard.Of(subject).Warnings);
    }

    [Fact]
    public void Write_Card_HasTheShapeOfTheTransparencyList()
    {
        using var json = JsonDocument.Parse(CardFile.Write(ModelCard.Of(CardCase.Sepsis)));
        var root = json.RootElement;
        Assert.Equal(
            ("sepsis", "2.0.0", 2, new string('a', 64), "BLESSED"),
            (Text(root, "name"), Text(root, "version"), root.GetProperty("bundle_format").GetInt32(), Text(root, "data_sha256"),
                Text(root, "verdict")));
        var first = root.GetProperty("attributes")[0];
        Assert.Equal(
            ["number", "key", "attribute", "value", "status", "evidence"],
            first.EnumerateObject().Select(property => property.Name));
        Assert.Equal((JsonValueKind.Null, "not_available"), (first.GetProperty("value").ValueKind, Text(first, "status")));
        Assert.Equal("CC BY 4.0", Text(root.GetProperty("data"), "licence"));
    }

    [Fact]
    public void Write_SameSubject_GivesTheSameBytes() =>
        Assert.Equal(CardFile.Write(ModelCard.Of(CardCase.Sepsis)), CardFile.Write(ModelCard.Of(CardCase.Sepsis)));

    private static CardRow ValidityWith(CertaintyEvidence certainty) => CardCase.Row(
        CardCase.Sepsis with { Evaluation = GateEvaluation.Good() with { Certainty = certainty } }, "performance_internal_validity");

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
