namespace Sepsis.Training.Reports;

/// <summary>Texts that must find room.</summary>
internal static class Labels
{
    public static string Short(string text, int most) => text.Length <= most ? text : $"{text[..(most - 1)]}…";

    /// <summary>Moves labels apart, in their order, so that none covers another, and keeps them between the two ends.</summary>
    public static double[] Spread(IReadOnlyList<double> places, double gap, double first, double last)
    {
        var order = Enumerable.Range(0, places.Count).OrderBy(i => places[i]).ToArray();
        var spread = new double[places.Count];
        var least = first;
        foreach (var i in order)
        {
            spread[i] = Math.Max(places[i], least);
            least = spread[i] + gap;
        }

        var most = last;
        foreach (var i in order.Reverse())
        {
            spread[i] = Math.Min(spread[i], most);
            most = spread[i] - gap;
        }

        return spread;
    }
}
