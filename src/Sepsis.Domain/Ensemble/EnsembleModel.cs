using Sepsis.Domain.Features;
using Sepsis.Domain.Vitals;

namespace Sepsis.Domain.Ensemble;

/// <summary>Features, every member, the vote, the calibration: one patient's values in, one probability out.</summary>
public sealed class EnsembleModel(FeatureSchema schema, IReadOnlyList<IRiskModel> members, SoftVote vote, PlattCalibrator calibrator) : IDisposable
{
    private readonly IRiskModel[] _members = [.. members];

    public FeatureSchema Schema => schema;

    public IReadOnlyList<IRiskModel> Members => _members;

    /// <param name="reading">The values.</param>
    /// <param name="memberProbabilities">Receives each member's own probability, in the order of the members.</param>
    /// <returns>The calibrated probability.</returns>
    public double Predict(PatientReading reading, Span<double> memberProbabilities)
    {
        Span<double> features = stackalloc double[schema.Count];
        schema.Build(reading, features);
        return Predict(features, memberProbabilities);
    }

    public double Predict(ReadOnlySpan<double> features, Span<double> memberProbabilities)
    {
        for (var i = 0; i < _members.Length; i++)
            memberProbabilities[i] = _members[i].Predict(features);
        return calibrator.Apply(vote.Combine(memberProbabilities[.._members.Length]));
    }

    /// <param name="rows">Row-major features.</param>
    /// <param name="memberProbabilities">Receives, row by row, each member's probability.</param>
    /// <param name="probabilities">Receives the calibrated probability of each row.</param>
    public void PredictMany(ReadOnlySpan<double> rows, Span<double> memberProbabilities, Span<double> probabilities)
    {
        var count = _members.Length;
        var column = new double[probabilities.Length];
        for (var member = 0; member < count; member++)
        {
            _members[member].PredictMany(rows, column);
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
