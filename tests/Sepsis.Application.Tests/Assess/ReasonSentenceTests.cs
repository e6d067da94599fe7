using System.Text.RegularExpressions;
using Sepsis.Application.Assess;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Tests.Assess;

public sealed partial class ReasonSentenceTests
{
    private static readonly FeatureSchema Everything = new([.. Measurements.ModelInputs.Select(Feature.Of)]);

    public static TheoryData<string, string> AllInAllLanguages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in Languages.Supported)
                foreach (var measurement in Measurements.ModelInputs)
                    data.Add(measurement.Name, language);
            return data;
        }
    }

    [Theory]
    [InlineData("en", "Raised by lactate 3.1 mmol/L and respiratory rate 26/min; lowered by temperature 37.1 Celsius.")]
    [InlineData("fr", "Augmenté par lactate 3,1 mmol/L et fréquence respiratoire 26/min\u202f; diminué par température 37,1 Celsius.")]
    [InlineData("id", "Dinaikkan oleh laktat 3,1 mmol/L dan laju napas 26/menit; diturunkan oleh suhu tubuh 37,1 Celsius.")]
    public void Of_BothWays_SaysBoth(string language, string sentence) =>
        Assert.Equal(
            sentence,
            Of(
                language, (Measurements.LactateLevel, 3.1, 0.2), (Measurements.RespiratoryRate, 26, 0.1),
                (Measurements.Temperature, 37.1, -0.05)));

    [Theory]
    [InlineData("en", "Raised by age 67 years.", "Lowered by sex female.")]
    [InlineData("fr", "Augmenté par âge 67 ans.", "Diminué par sexe féminin.")]
    [InlineData("id", "Dinaikkan oleh usia 67 tahun.", "Diturunkan oleh jenis kelamin perempuan.")]
    public void Of_OneWay_SaysOnlyThat(string language, string raised, string lowered)
    {
        Assert.Equal(raised, Of(language, (Measurements.Age, 67, 0.1)));
        Assert.Equal(lowered, Of(language, (Measurements.Sex, 0, -0.1)));
    }

    [Theory]
    [InlineData("en", "No single value stands out.")]
    [InlineData("fr", "Aucune valeur ne ressort à elle seule.")]
    [InlineData("id", "Tidak ada satu nilai pun yang menonjol.")]
    public void Of_NothingThatStandsOut_SaysSo(string language, string sentence)
    {
        Assert.Equal(sentence, Of(language));
        Assert.Equal(sentence, Of(language, (Measurements.Age, 67, 0.0049), (Measurements.HeartRate, 90, -0.0049)));
    }

    [Theory]
    [InlineData("en",
        "Raised by heart rate 118/min, lactate 3.1 mmol/L and arterial pH 7.21;"
        + " lowered by platelets 162 ×10⁹/L and oxygen saturation 99%.")]
    [InlineData("fr",
        "Augmenté par fréquence cardiaque 118/min, lactate 3,1 mmol/L et pH artériel 7,21\u202f;"
        + " diminué par plaquettes 162 ×10⁹/L et saturation en oxygène 99\u202f%.")]
    [InlineData("id",
        "Dinaikkan oleh denyut jantung 118/menit, laktat 3,1 mmol/L, dan pH arteri 7,21;"
        + " diturunkan oleh trombosit 162 ×10⁹/L dan saturasi oksigen 99%.")]
    public void Of_ManyEffects_NamesTheLargestThreeAndTwo(string language, string sentence) => Assert.Equal(sentence, Of(language,
        (Measurements.HeartRate, 118, 0.3), (Measurements.Platelets, 162, -0.25), (Measurements.LactateLevel, 3.1, 0.2),
        (Measurements.Ph, 7.21, 0.15),
        (Measurements.OxygenSaturation, 99, -0.14), (Measurements.Bun, 30, 0.13), (Measurements.Calcium, 9, -0.12)));

    [Fact]
    public void Of_EffectsAtTheirLeast_AreNamed()
    {
        Assert.Equal("Raised by age 67 years.", Of("en", (Measurements.Age, 67, 0.005)));
        Assert.Equal(
            "Raised by age 67 years; lowered by glucose 90 mg/dL.",
            Of("en", (Measurements.Age, 67, 0.25), (Measurements.Glucose, 90, -0.025)));
        Assert.Equal("Raised by age 67 years.", Of("en", (Measurements.Age, 67, 0.25), (Measurements.Glucose, 90, -0.0249)));
    }

    [Theory]
    [InlineData("en", -0.4, "Raised by lactate 3.1 mmol/L; lowered by what was not measured.")]
    [InlineData("en", 0.4, "Raised by what was not measured and lactate 3.1 mmol/L.")]
    [InlineData("en", 0.004, "Raised by lactate 3.1 mmol/L.")]
    [InlineData("fr", -0.4, "ce qui n’a pas été mesuré.")]
    [InlineData("id", -0.4, "apa yang belum diukur.")]
    public void Of_MissingInputs_AreSaidAsSuchWhereTheyWeigh(string language, double effect, string sentence)
    {
        var attribution = new Attribution(
            0.1, 0.5, effect, [Measurements.Ph.Index], [new(Measurements.LactateLevel.Index, 3.1, 0.1, null)], AttributionMethod.Exact);
        Assert.EndsWith(sentence, ReasonSentence.Of(attribution, Everything, language), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_NothingMissing_NoStepIsTold() =>
        Assert.Equal(
            "No single value stands out.",
            ReasonSentence.Of(new Attribution(0.1, 0.5, 0.4, [], [], AttributionMethod.Exact), Everything, "en"));

    [Theory]
    [InlineData(37, "37 Celsius")]
    [InlineData(36.6666666667, "36.67 Celsius")]
    [InlineData(38.6, "38.6 Celsius")]
    public void Of_Numbers_AreShort(double value, string spoken) =>
        Assert.Equal($"Raised by temperature {spoken}.", Of("en", (Measurements.Temperature, value, 0.1)));

    [Theory]
    [MemberData(nameof(AllInAllLanguages))]
    public void Of_EveryMeasurement_HasALabelAndAUnitInEveryLanguage(string name, string language)
    {
        var measurement = Measurements.Find(name)!;
        Assert.Matches(SpokenPattern(), Of(language, (measurement, measurement.Example, 0.1)));
    }

    [Fact]
    public void Of_OtherLanguage_IsRefused() => Assert.Throws<ArgumentException>(() => Of("de"));

    private static string Of(string language, params (Measurement Measurement, double Value, double Effect)[] effects) => ReasonSentence.Of(
        new(
            0.1, 0.5, 0, [], [.. effects.Select(e => new FeatureEffect(e.Measurement.Index, e.Value, e.Effect, null))],
            AttributionMethod.Exact), Everything, language);

    /// <summary>Words, a number or the word that stands for one, and a unit that can be spoken: no code of UCUM.</summary>
    [GeneratedRegex(
        @"^(Raised by|Augmenté par|Dinaikkan oleh) \p{Ll}[\p{L} -]+ (\d+([.,]\d+)?(\s?[×\p{L}\d⁹/%]+)?|male|masculin|laki-laki)\.$")]
    private static partial Regex SpokenPattern();
}
