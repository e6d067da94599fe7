using System.Xml.Linq;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports;

/// <summary>What a figure is called, what it says, and which way is better.</summary>
/// <param name="Better">1 where more is better, -1 where less is, 0 where it should be near a value.</param>
internal sealed record FigureGlossary(string Label, string Meaning, int Better)
{
    private static readonly Dictionary<string, FigureGlossary> s_all = new()
    {
        [FigureNames.Auroc] = new("AUROC", "of a row with the outcome and one without, how often the first gets the higher probability; 0.5 is chance, 1 is perfect.", 1),
        [FigureNames.Auprc] = new("AUPRC", "precision averaged over all sensitivities; chance is the share of rows with the outcome.", 1),
        [FigureNames.Brier] = new("Brier", "mean squared error of the probability; 0 is perfect.", -1),
        [FigureNames.BrierSkill] = new("Brier skill", "how much of the error of always predicting the average is saved; 0 saves nothing, 1 all.", 1),
        [FigureNames.LogLoss] = new("Log loss", "punishes confident errors most; 0 is perfect.", -1),
        [FigureNames.CalibrationSlope] = new("Slope", "1 is right; below 1 the probabilities are too extreme, above 1 too timid.", 0),
        [FigureNames.CalibrationIntercept] = new("Intercept", "0 is right; above 0 the risk is underestimated on the whole.", 0),
        [FigureNames.ObservedToExpected] = new("O/E", "outcomes observed over outcomes predicted; 1 is right, below 1 it predicts too many.", 0),
        [FigureNames.Ece] = new("ECE", "mean distance between what is predicted and what is observed; 0 is perfect.", -1),
        [FigureNames.Sensitivity] = new("Sensitivity", "the share of rows with the outcome that are alerted on.", 1),
        [FigureNames.Specificity] = new("Specificity", "the share of rows without the outcome that are left alone.", 1),
        [FigureNames.Ppv] = new("PPV", "the share of alerts that are right.", 1),
        [FigureNames.Npv] = new("NPV", "the share of rows without an alert that are without the outcome.", 1),
        [FigureNames.F1] = new("F1", "harmonic mean of sensitivity and PPV.", 1),
        [FigureNames.AlertsPer100] = new("Alerts per 100", "alerts in 100 rows.", -1),
        [FigureNames.NumberNeededToEvaluate] = new("Alerts per hit", "alerts looked at for one that is right.", -1),
    };

    public static FigureGlossary Of(string figure) => s_all.TryGetValue(figure, out var words) ? words : new(Names.Plain(figure), "", 0);

    public static XElement Glossary(IEnumerable<string> figures) =>
        Markup.Tag("dl", Markup.Class("glossary"), figures.Select(Of).Select(words => Markup.Tag("div", Markup.Tag("dt", words.Label), Markup.Tag("dd", words.Meaning))));
}
