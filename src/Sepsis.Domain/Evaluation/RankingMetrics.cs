namespace Sepsis.Domain.Evaluation;

/// <summary>How well probabilities order patients. NaN where one class is absent.</summary>
public static class RankingMetrics
{
    /// <summary>Area under the ROC curve: the Mann-Whitney statistic, ties counted half.</summary>
    public static double Auroc(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        var (scores, truth) = Sorted(probabilities, labels);
        double positives = truth.Count(label => label), negatives = truth.Length - positives, wins = 0, below = 0;
        for (var start = 0; start < scores.Length;)
        {
            int end = start, tiedPositives = 0;
            for (; end < scores.Length && scores[end] == scores[start]; end++)
                if (truth[end])
                    tiedPositives++;
            var tiedNegatives = end - start - tiedPositives;
            wins += tiedPositives * (below + tiedNegatives / 2.0);
            below += tiedNegatives;
            start = end;
        }

        return wins / (positives * negatives);
    }

    /// <summary>Average precision: sum of (recall step) * precision over distinct thresholds, no interpolation.</summary>
    public static double Auprc(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        var (scores, truth) = Sorted(probabilities, labels);
        double positives = truth.Count(label => label), found = 0, seen = 0, area = 0;
        for (var end = scores.Length - 1; end >= 0;)
        {
            var score = scores[end];
            var before = found;
            for (; end >= 0 && scores[end] == score; end--, seen++)
                if (truth[end])
                    found++;
            area += (found - before) / positives * (found / seen);
        }

        return positives == 0 ? double.NaN : area;
    }

    private static (double[] Scores, bool[] Truth) Sorted(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> labels)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(probabilities.Length, labels.Length);
        var scores = probabilities.ToArray();
        var truth = labels.ToArray();
        Array.Sort(scores, truth);
        return (scores, truth);
    }
}
