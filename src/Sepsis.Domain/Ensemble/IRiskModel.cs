namespace Sepsis.Domain.Ensemble;

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
    /// <param name="threads">At most so many, where it uses several at all; as many as there are cores if 0. It changes the time and nothing else.</param>
    void PredictMany(ReadOnlySpan<double> rows, Span<double> probabilities, int threads = 0);
}
