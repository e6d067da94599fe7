using System.Buffers;
using Sepsis.Domain.Statistics;

namespace Sepsis.Training.Judging;

/// <summary>
/// Draws patients with replacement, with all their rows: rows of one patient are alike, and drawing rows would make
/// the intervals too narrow. Each replicate has its own seed, so the result does not depend on threads.
/// Efron, Tibshirani, An Introduction to the Bootstrap (1993), chapters 8 and 13.
/// </summary>
internal sealed class PatientBootstrap
{
    public const int UsualReplicates = 500;

    private readonly int[] _patientOfRow;
    private readonly int _patients;
    private readonly int[] _seeds;

    /// <param name="patientOfRow">From 0 to below <paramref name="patients"/>; the same number is the same patient.</param>
    /// <param name="patients">How many are drawn each time.</param>
    /// <param name="replicates">How often.</param>
    /// <param name="seed">The same seed, the same draws.</param>
    public PatientBootstrap(ReadOnlySpan<int> patientOfRow, int patients, int replicates, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(patients);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 1);
        foreach (var patient in patientOfRow)
            if (patient < 0 || patient >= patients)
                throw new ArgumentOutOfRangeException(nameof(patientOfRow), "a row belongs to none of the patients");
        (_patientOfRow, _patients) = (patientOfRow.ToArray(), patients);
        var random = new Random(seed);
        _seeds = [.. Enumerable.Range(0, replicates).Select(_ => random.Next())];
    }

    public int Replicates => _seeds.Length;

    public ReadOnlySpan<int> PatientOfRow => _patientOfRow;

    /// <summary>How often each patient is in that replicate.</summary>
    public int[] Draw(int replicate)
    {
        var random = new Random(_seeds[replicate]);
        var times = new int[_patients];
        for (var draw = 0; draw < _patients; draw++)
            times[random.Next(_patients)]++;
        return times;
    }

    /// <param name="models">All of the same rows, in the same order.</param>
    public BootstrapResult Run(params IReadOnlyList<WeightedMetrics> models)
    {
        foreach (var model in models)
            ArgumentOutOfRangeException.ThrowIfNotEqual(model.Ranked.Count, _patientOfRow.Length, nameof(models));
        int[][] patientsByRank = [.. models.Select(model => PatientsByRank(model.Ranked))];
        var replicates = ParallelEnumerable.Range(0, Replicates).AsOrdered();
        return new([.. replicates.Select(replicate => Performances(Draw(replicate), models, patientsByRank))]);
    }

    private static Performance[] Performances(int[] times, IReadOnlyList<WeightedMetrics> models, int[][] patientsByRank)
    {
        var performances = new Performance[models.Count];
        for (var model = 0; model < performances.Length; model++)
        {
            var patients = patientsByRank[model];
            var rented = ArrayPool<int>.Shared.Rent(patients.Length);
            var weights = rented.AsSpan(0, patients.Length);
            for (var rank = 0; rank < weights.Length; rank++)
                weights[rank] = times[patients[rank]];
            performances[model] = models[model].Of(weights);
            ArrayPool<int>.Shared.Return(rented);
        }

        return performances;
    }

    private int[] PatientsByRank(RankedScores ranked)
    {
        var patients = new int[ranked.Count];
        for (var rank = 0; rank < patients.Length; rank++)
            patients[rank] = _patientOfRow[ranked.Rows[rank]];
        return patients;
    }
}

/// <summary>The metrics of several models in the same resamples, so that their differences are paired.</summary>
internal sealed class BootstrapResult
{
    private readonly Performance[][] _replicates;

    /// <param name="replicates">By replicate, then by model.</param>
    public BootstrapResult(Performance[][] replicates) => _replicates = replicates;

    public BootstrapInterval Interval(int model, Metric metric) =>
        BootstrapInterval.Of(Array.ConvertAll(_replicates, models => models[model][metric]));

    /// <summary>Of the model's metric less the baseline's.</summary>
    public BootstrapInterval Difference(int model, int baseline, Metric metric) =>
        BootstrapInterval.Of(Array.ConvertAll(_replicates, models => models[model][metric] - models[baseline][metric]));
}
