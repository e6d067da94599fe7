using System.Xml.Linq;
using Sepsis.Training.Judging.Gates;

namespace Sepsis.Training.Reports;

internal static class GateSection
{
    public static IEnumerable<XElement> Write(GateDecision? gate) =>
        [Verdict(gate), .. gate is { Checks.Count: > 0 } ? [Checks(gate)] : Array.Empty<XElement>()];

    /// <summary>As it stands in the summary, and again above the rules.</summary>
    public static XElement Verdict(GateDecision? gate)
    {
        if (gate is null)
            return Markup.Box("warn", Markup.Paragraph(Markup.Strong("Gate: not judged. "), "No gate has looked at this evaluation."));
        var failed = gate.Checks.Where(check => !check.Passed).ToArray();
        return (gate.Blessed, gate.Forced) switch
        {
            (true, _) =>
                Markup.Box(
                    "good",
                    Markup.Paragraph(
                        Markup.Strong($"Gate: {gate.Verdict}. "),
                        $"{gate.Checks.Count - failed.Length} of {gate.Checks.Count} rules were met.")),
            (false, true) =>
                Markup.Box(
                    "bad",
                    Markup.Paragraph(
                        Markup.Strong($"Gate: {gate.Verdict}, put into service all the same, by force. "),
                        $"{failed.Length} of {gate.Checks.Count} rules were not met:"),
                    Reasons(failed)),
            _ =>
                Markup.Box(
                    "bad",
                    Markup.Paragraph(
                        Markup.Strong($"Gate: {gate.Verdict}. "), $"{failed.Length} of {gate.Checks.Count} rules were not met:"),
                    Reasons(failed)),
        };
    }

    private static XElement Reasons(IEnumerable<GateCheck> failed) => Markup.List(failed.Select(check => check.Reason));

    private static XElement Checks(GateDecision gate)
    {
        var table = new Table("Rules of the gate", "Rule", "Met", "Measured", "Reason");
        foreach (var check in gate.Checks)
            table.Add(
                check.Rule, check.Passed ? "✓ yes" : Markup.Tag("strong", Markup.Class("bad"), "✗ no"),
                NumberText.Known(check.Measured) is { } measured ? NumberText.Setting(measured) : NumberText.NotAvailable, check.Reason);
        return table.Write();
    }
}
