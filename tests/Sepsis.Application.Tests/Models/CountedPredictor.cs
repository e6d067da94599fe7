using Sepsis.Application.Models;
using Sepsis.Domain;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;

namespace Sepsis.Application.Tests.Models;

/// <summary>Notices when it is used after it was disposed, or disposed twice.</summary>
internal sealed class CountedPredictor(Bundle bundle) : IEnsemblePredictor, IDisposable
{
    private int _disposals;
    private int _misuses;

    public int Disposals => Volatile.Read(ref _disposals);

    public int Misuses => Volatile.Read(ref _misuses);

    public Bundle Bundle => bundle;

    public BundleContents Contents { get; } = new(4, [], [], 20);

    public IReadOnlyList<IEnsemblePredictor> Sets => [];

    public IEnsemblePredictor ChooseFor(PatientReading reading) => this;

    public ModelInsight Insight => throw new SepsisException(SepsisError.EngineFault, "It has no engine.");

    public double Predict(PatientReading reading, Span<double> memberProbabilities)
    {
        if (Disposals > 0)
            Interlocked.Increment(ref _misuses);
        return 0.5;
    }

    public void PredictMany(IReadOnlyList<PatientReading> readings, Span<double> memberProbabilities, Span<double> probabilities) =>
        probabilities.Fill(0.5);

    public void Dispose() => Interlocked.Increment(ref _disposals);
}
