using Sepsis.Domain.Features;
using Sepsis.Domain.Inputs;

namespace Sepsis.Domain.Ensemble;

/// <summary>Features, every member, the vote, the calibration: one patient's values in, one probability out.</summary>
public sealed class EnsembleModel(FeatureSchema schema, IReadOnlyList<IRiskModel> members, SoftVote vote, Calibrator calibrator)
    : IDisposable
{
    private readonly IRiskModel[] _members = [.. members];

    public FeatureSchema Schema => schema;

    public IReadOnlyList<IRiskModel> Members => _members;

    /// <param name="reading">The values.</param>
    /// <param name="memberProbabilities">Receives each member's own probability, in the order of the members.</param>
    /// <returns>The calibrated probability.</returns>
    public double Predict(PatientReading reading, Span<double> memberProbabilities)
    {
        Span<double> row = stackalloc double[schema.Width];
        schema.Build(reading, row);
        return Predict(row, memberProbabilities);
    }

    /// <param name="row">A whole row, derived columns included.</param>
    /// <param name="memberProbabilities">Receives each member's own probability.</param>
    public double Predict(ReadOnlySpan<double> row, Span<double> memberProbabilities)
    {
        for (var i = 0; i < _members.Length; i++)
            memberProbabilities[i] = _members[i].Predict(row);
        return calibrator.Apply(vote.Combine(memberProbabilities[.._members.Length]));
    }

    /// <param name="rows">Row-major, derived columns included.</param>
    /// <param name="memberProbabilities">Receives, row by row, each member's probability.</param>
    /// <param name="probabilities">Receives the calibrated probability of each row.</param>
    /// <param name="threads">One where the caller runs several of these at once; as many as there are cores if 0.</param>
    public void PredictMany(ReadOnlySpan<double> rows, Span<double> memberProbabilities, Span<double> probabilities, int threads = 0)
    {
        var count = _members.Length;
        var column = new double[probabilities.Length];
        for (var member = 0; member < count; member++)
        {
            _members[member].PredictMany(rows, column, threads);
            for (var row = 0; row < column.Length; row++)
                memberProbabilities[row * count + member] = column[row];
        }

        for (var row = 0; row < probabilities.Length; row++)
            probabilities[row] = calibrator.Apply(vote.Combine(memberProbabilities.Slice(row * count, count)));
    }

    public void Dispose()
    {
        foreach (var member in _members)
            member.Dispose();
    }
}

/// <summary>
/// One member of the ensemble: features in, a probability out. Immutable, and safe under parallel calls.
/// Missing features are NaN; how a member treats them was learned in training.
/// </summary>
public interface IRiskModel : IDisposable
{
    string Name { get; }

    double Predict(ReadOnlySpan<double> features);

    /// <param name="rows">Row-major features, one row for each result.</param>
    /// <param name="probabilities">One result for each row.</param>
    /// <param name="threads">
    /// At most so many, where it uses several at all; as many as there are cores if 0. The result is the same.
    /// </param>
    void PredictMany(ReadOnlySpan<double> rows, Span<double> probabilities, int threads = 0);
}
