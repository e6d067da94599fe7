using System.Runtime.InteropServices;
using Sepsis.Domain.Statistics;
using Sepsis.Training.Evidence;

namespace Sepsis.Training.Judging;

/// <summary>Metrics of several models on the same rows, with intervals from the same resampled patients.</summary>
internal sealed class Judge
{
    private readonly IReadOnlyList<JudgedModel> _models;
    private readonly JudgedRows _rows;
    private readonly WeightedMetrics[] _all;
    private readonly BootstrapResult? _bootstrap;

    /// <param name="replicates">0: no intervals.</param>
    public Judge(IReadOnlyList<JudgedModel> models, JudgedRows rows, int replicates, int seed)
    {
        (_models, _rows) = (models, rows);
        _all = [.. models.Select(model => Metrics(model, rows.Labels, rows.HourOfRow))];
        if (replicates > 0)
            _bootstrap = new PatientBootstrap(rows.GroupOfRow, rows.Groups, replicates, seed).Run(_all);
    }

    public IReadOnlyList<ModelEvidence> Evidence() =>
        [.. _models.Select((model, i) => new ModelEvidence(model.Name, model.Kind, model.Note, MetricsOf(i)))];

    /// <summary>The first model against each other, by the metrics that are compared and both have.</summary>
    public IEnumerable<PairedDifference> Differences()
    {
        if (_bootstrap is null)
            yield break;
        for (var other = 1; other < _models.Count; other++)
            foreach (var metric in Metric.All.Where(metric => metric.Compared))
            {
                var difference = _all[0].AllRows[metric] - _all[other].AllRows[metric];
                var interval = _bootstrap.Difference(0, other, metric);
                if (double.IsFinite(difference) && double.IsFinite(interval.Lower))
                    yield return new(_models[other].Name, metric.Name, difference, interval.Lower, interval.Upper);
            }
    }

    private Dictionary<string, MetricEvidence> MetricsOf(int model)
    {
        var folds = Enumerable.Range(0, _rows.Folds).Select(_rows.RowsIn)
            .Select(rows => Metrics(
                _models[model].Take(rows), Array.ConvertAll(rows, row => _rows.Labels[row]), _rows.HoursOf(rows)).AllRows).ToList();
        var metrics = new Dictionary<string, MetricEvidence>();
        foreach (var metric in Metric.All.Where(metric => !metric.OfAlerts || _models[model].Alerts is not null))
        {
            var pooled = _all[model].AllRows[metric];
            if (!double.IsFinite(pooled))
                continue;
            double?[] byFold = [.. folds.Select(fold => Known(fold[metric]))];
            double[] known = [.. byFold.OfType<double>()];
            var overFolds = known.Length > 0 ? OverFolds.Of(known) : new(pooled, 0, 0);
            var interval = _bootstrap?.Interval(model, metric);
            metrics[metric.Name] = new(
                overFolds.Mean, overFolds.StandardDeviation, byFold, pooled, Known(interval?.Lower), Known(interval?.Upper));
        }

        return metrics;
    }

    private static WeightedMetrics Metrics(JudgedModel model, bool[] labels, int[] hours) =>
        new(new RankedScores(model.Scores, labels), model.Alerts ?? new bool[labels.Length], hours);

    private static double? Known(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}

/// <summary>One model's word on every row, by what had not learned from it.</summary>
/// <param name="Scores">Row by row: a probability, or the points of a score.</param>
/// <param name="Alerts">Row by row, at the thresholds it would have had; null where it has none.</param>
internal sealed record JudgedModel(string Name, ModelKind Kind, string Note, double[] Scores, bool[]? Alerts)
{
    public JudgedModel Take(int[] rows) => this with
    {
        Scores = Array.ConvertAll(rows, row => Scores[row]),
        Alerts = Alerts is null ? null : Array.ConvertAll(rows, row => Alerts[row]),
    };
}

/// <summary>The rows models are judged on: what happened, whose they are, and the fold each was held out in.</summary>
/// <param name="Folds">0 where the rows are judged as one.</param>
internal sealed record JudgedRows(bool[] Labels, int[] GroupOfRow, int Groups, int[] FoldOfRow, int Folds)
{
    /// <summary>Since arrival; empty where nobody says, -1 where it is not known of a row.</summary>
    public int[] HourOfRow { get; init; } = [];

    public int Positives => Labels.Count(label => label);

    /// <summary>Some of the rows, as one.</summary>
    public JudgedRows Take(int[] rows)
    {
        var numbers = new Dictionary<int, int>();
        var groups = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, GroupOfRow[rows[i]], out var known);
            if (!known)
                number = numbers.Count - 1;
            groups[i] = number;
        }

        return new(Array.ConvertAll(rows, row => Labels[row]), groups, numbers.Count, [], 0)
        {
            HourOfRow = HoursOf(rows),
        };
    }

    public int[] HoursOf(int[] rows) => HourOfRow.Length == 0 ? [] : Array.ConvertAll(rows, row => HourOfRow[row]);

    public int[] RowsIn(int fold) => [.. Enumerable.Range(0, FoldOfRow.Length).Where(row => FoldOfRow[row] == fold)];
}
