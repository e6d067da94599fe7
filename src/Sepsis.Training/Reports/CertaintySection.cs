using System.Xml.Linq;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports;

/// <summary>What an answer says of its own certainty, whether that held, and what it does not mean.</summary>
internal static class CertaintySection
{
    public static IEnumerable<XElement> Write(Evaluation evaluation) =>
    [
        .. evaluation.Certainty is { } certainty ? Measured(certainty) : [Markup.Paragraph($"Whether sets and intervals keep what they promise is {NumberText.NotAvailable}: it was not measured.")],
        Markup.Heading("What none of it means"),
        Markup.List(CertaintyWords.NotMeant),
    ];

    private static IEnumerable<XElement> Measured(CertaintyEvidence certainty) =>
    [
        Markup.Paragraph($"Beside the probability an answer gives a set and an interval. Here {NumberText.Count(certainty.Rows)} rows were answered as if they were new: those of each fold from what the other folds had shown."),
        Markup.Heading("The set: what cannot be ruled out"),
        Markup.Paragraph($"The promise: of rows with the outcome, and likewise of those without, at least {NumberText.Percent(certainty.Level)} get a set that holds what came about."),
        Coverage(certainty),
        Markup.Paragraph(CannotTell(certainty.Sets)),
        Sets(certainty.Sets),
        Markup.Heading("The interval: what patients with such an answer come to"),
        Markup.Paragraph($"On average it is {NumberText.Fixed(certainty.Width.Mean)} wide; nine in ten are no wider than {NumberText.Fixed(certainty.Width.NinetiethPercentile)}."),
        Deciles(certainty.Deciles),
        Markup.Note("An observed share outside by less than two of its standard errors may be chance."),
    ];

    private static XElement Coverage(CertaintyEvidence certainty)
    {
        var table = new Table("How often the set held what came about", "Rows", "Held it (standard error)", "Promised", "Rows judged", "Patients", "The promise was");
        Add("with the outcome", certainty.WithOutcome);
        Add("without", certainty.WithoutOutcome);
        return table.Write();

        void Add(string rows, CoverageEvidence? coverage)
        {
            if (coverage is null)
                table.Add(rows, NumberText.NotAvailable, NumberText.Percent(certainty.Level), "0", "0", "not judged");
            else
                table.AddMarked(coverage.Kept == false ? "bad" : "", rows, WithError(coverage.Share, coverage.StandardError), NumberText.Percent(certainty.Level),
                    NumberText.Count(coverage.Rows), NumberText.Count(coverage.Patients), Verdict(coverage.Kept));
        }
    }

    private static object Verdict(bool? kept) => kept switch
    {
        true => "kept",
        false => Markup.Tag("strong", Markup.Class("bad"), "not kept"),
        null => "not judged",
    };

    private static string CannotTell(SetShares sets)
    {
        var both = NaturalFrequency.From(sets.Both);
        return $"Of {both.Of} rows {both.Count} get the answer \"cannot tell\": neither the outcome nor its absence can be ruled out.";
    }

    private static XElement Sets(SetShares sets)
    {
        var table = new Table("What the sets were", "Set", "Share of rows", "In words") { Narrow = true };
        table.Add("the outcome", NumberText.Percent(sets.Outcome), "its absence is ruled out");
        table.Add("no outcome", NumberText.Percent(sets.NoOutcome), "the outcome is ruled out");
        table.Add("both", NumberText.Percent(sets.Both), "cannot tell");
        table.Add("empty", NumberText.Percent(sets.Empty), "unusual among those with the outcome and among those without");
        return table.Write();
    }

    private static XElement Deciles(IReadOnlyList<IntervalDecile> deciles)
    {
        var table = new Table("By tenths of the rows, the lowest probabilities first", "Mean probability", "Mean lower end", "Observed (standard error)", "Mean upper end", "Rows", "Observed lies") { Narrow = true };
        foreach (var decile in deciles)
            table.Add(NumberText.Fixed(decile.Predicted), NumberText.Fixed(decile.Lower),
                $"{NumberText.Fixed(decile.Observed)} ({NumberText.Fixed(decile.StandardError)})", NumberText.Fixed(decile.Upper), NumberText.Count(decile.Rows),
                decile.Within ? "within" : decile.Observed < decile.Lower ? "below" : "above");
        return table.Write();
    }

    private static string WithError(double share, double? error) => $"{NumberText.Percent(share)} ({NumberText.Percent(error)})";
}
