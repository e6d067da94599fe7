using Sepsis.Training.Evidence;
using Sepsis.Training.Judging.Gates;

namespace Sepsis.Training.Tests.Judging.Gates;

/// <summary>A gate file of the given rules, read as any other.</summary>
internal static class GateCase
{
    public static Gate Gate(params string[] rules)
    {
        using var folder = new TempFolder();
        return GateFile.Read(folder.Write("gate.yaml", "gates:\n" + string.Concat(rules.Select(rule => $"  - {{{rule}}}\n"))));
    }

    public static GateCheck Check(string rule, Evaluation candidate, Evaluation? champion = null) =>
        Assert.Single(Gate(rule).Judge(candidate, champion).Checks);

    public static string Committed(string file) => Path.Combine(AppContext.BaseDirectory, "gates", file);
}
