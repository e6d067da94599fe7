using Sepsis.Domain.Statistics;
using Sepsis.Training.Evidence;
using Sepsis.Training.Fit;

namespace Sepsis.Training.Judging;

/// <summary>Figures of several models on the same rows, with intervals from the same resampled patients.</summary>
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
        _all = [.. models.Select(model => Metrics(model, rows.Labels))];
        if (replicates > 0)
            _bootstrap = new PatientBootstrap(rows.GroupOfRow, rows.Groups, replicates, seed).Run(_all);
    }

    public IReadOnlyList<ModelEvidence> Evidence() =>
        [.. _models.Select((model, i) => new ModelEvidence(model.Name, model.Kind, model.Note, FiguresOf(i)))];

    /// <summary>The first model against each other, by the figures both have.</summary>
    public IEnumerable<PairedDifference> Differences(params string[] figures)
    {
        if (_bootstrap is null)
            yield break;
        for (var other = 1; other < _models.Count; other++)
            foreach (var (name, measure) in Measures.All.Where(of => figures.Contains(of.Name)))
            {
                var difference = _all[0].AllRows[measure] - _all[other].AllRows[measure];
                var interval = _bootstrap.Difference(0, other, measure);
                if (double.IsFinite(difference) && double.IsFinite(interval.Lower))
                    yield return new(_models[other].Name, name, difference, interval.Lower, interval.Upper);
            }
    }

    private Dictionary<string, FigureEvidence> FiguresOf(int model)
    {
        var folds = Enumerable.Range(0, _rows.Folds).Select(_rows.RowsIn)
            .Select(rows => Metrics(_models[model].Take(rows), Array.ConvertAll(rows, row => _rows.Labels[row])).AllRows).ToList();
        var figures = new Dictionary<string, FigureEvidence>();
        foreach (var (name, measure) in Measures.All)
        {
            var pooled = _all[model].AllRows[measure];
            if (!double.IsFinite(pooled) || (Measures.IsOfAlerts(measure) && _models[model].Alerts is null))
                continue;
            double?[] byFold = [.. folds.Select(fold => Known(fold[measure]))];
            double[] known = [.. byFold.OfType<double>()];
            var interval = _bootstrap?.Interval(model, measure);
            figures[name] = new(known.Length > 0 ? known.Average() : pooled, Spread.StandardDeviation(known), byFold, pooled, Known(interval?.Lower), Known(interval?.Upper));
        }

        return figures;
    }

    private static WeightedMetrics Metrics(JudgedModel model, bool[] labels) => new(new RankedScores(model.Scores, labels), model.Alerts ?? new bool[labels.Length]);

    private static double? Known(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
