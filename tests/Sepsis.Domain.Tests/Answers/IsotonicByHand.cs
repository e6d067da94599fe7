namespace Sepsis.Domain.Tests.Answers;

/// <summary>Row by row, without any of the shortcuts: the whole fit again for every row that is asked about.</summary>
internal static class IsotonicByHand
{
    /// <summary>The fit of these rows and one more, at that one.</summary>
    public static double WithOneMore(SimulatedVotes rows, double vote, bool label)
    {
        var cells = rows.Votes.Zip(rows.Labels).Append((vote, label))
            .GroupBy(row => row.Item1).OrderBy(group => group.Key)
            .Select(group => (Highest: group.Key, Rows: group.Count(), Events: group.Count(row => row.Item2))).ToList();
        for (var i = 0; i + 1 < cells.Count;)
        {
            var (low, high) = (cells[i], cells[i + 1]);
            if ((double)low.Events / low.Rows <= (double)high.Events / high.Rows)
            {
                i++;
                continue;
            }

            cells[i] = (high.Highest, low.Rows + high.Rows, low.Events + high.Events);
            cells.RemoveAt(i + 1);
            i = Math.Max(i - 1, 0);
        }

        var block = cells.First(cell => vote <= cell.Highest);
        return (double)block.Events / block.Rows;
    }
}
