using Sepsis.Training.Evidence;

namespace Sepsis.Training.Reports;

/// <param name="Style">Colour and dashes: the same model has the same ones in every chart.</param>
/// <param name="Note">Beside the name in the legend: the metric the curve stands for.</param>
internal sealed record Series(string Name, IReadOnlyList<CurvePoint> Points, int Style, string Note = "")
{
    /// <summary>As many as a colour-blind reader can tell apart; beyond it they begin anew.</summary>
    private const int Styles = 8;

    public const string Neutral = "s-neutral";

    public string Css => StyleOf(Style);

    public string Legend => Note.Length == 0 ? Name : $"{Name} {Note}";

    public IEnumerable<CurvePoint> Known => Points.Where(point => double.IsFinite(point.X) && double.IsFinite(point.Y));

    /// <param name="style">Negative for what is no model: a strategy or a reference.</param>
    public static string StyleOf(int style) => style < 0 ? $"{Neutral} n{-style}" : $"s{style % Styles}";
}
