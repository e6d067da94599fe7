using Sepsis.Application.Models;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;

namespace Sepsis.Infrastructure.Tests.Engines;

/// <summary>A challenger that does what a test says.</summary>
internal sealed class MadeChallenger(Bundle bundle, Func<PatientReading, double> predict) : IEnsemblePredictor, IDisposable
{
    private int _asked;
    private int _disposals;

    public int Asked => Volatile.Read(ref _asked);

    public int Disposals => Volatile.Read(ref _disposals);

    public Bundle Bundle => bundle;

    public BundleContents Contents { get; } = new(4, [], [], 20);

    public IReadOnlyList<IEnsemblePredictor> Sets => [];

    public IEnsemblePredictor ChooseFor(PatientReading reading) => this;

    public ModelInsight Insight => throw new NotSupportedException();

    public double Predict(PatientReading reading, Span<double> memberProbabilities)
    {
        Interlocked.Increment(ref _asked);
        return predict(reading);
    }

    public void PredictMany(IReadOnlyList<PatientReading> readings, Span<double> memberProbabilities, Span<double> probabilities) =>
        throw new NotSupportedException();

    public void Dispose() => Interlocked.Increment(ref _disposals);
}
