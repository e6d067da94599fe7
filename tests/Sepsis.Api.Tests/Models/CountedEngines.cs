using Sepsis.Application.Models;
using Sepsis.Domain.Answers;
using Sepsis.Domain.Inputs;
using Sepsis.Domain.Models;

namespace Sepsis.Api.Tests.Models;

/// <summary>A real predictor that notices when it is freed under a request.</summary>
internal sealed class CountedEngines : IEnsemblePredictor, IDisposable
{
    private readonly IEnsemblePredictor _predictor;
    private readonly PredictorCount _count;
    private int _users;
    private int _freed;

    public CountedEngines(IEnsemblePredictor predictor, PredictorCount count)
    {
        (_predictor, _count) = (predictor, count);
        count.Open();
    }

    public Bundle Bundle => _predictor.Bundle;

    public BundleContents Contents => _predictor.Contents;

    public IReadOnlyList<IEnsemblePredictor> Sets => _predictor.Sets;

    public ModelInsight Insight => _predictor.Insight;

    public IEnsemblePredictor ChooseFor(PatientReading reading) =>
        _predictor.ChooseFor(reading) is var chosen && chosen == _predictor ? this : chosen;

    public double Predict(PatientReading reading, Span<double> memberProbabilities)
    {
        Enter();
        var probability = _predictor.Predict(reading, memberProbabilities);
        Leave();
        return probability;
    }

    public void PredictMany(IReadOnlyList<PatientReading> readings, Span<double> memberProbabilities, Span<double> probabilities)
    {
        Enter();
        _predictor.PredictMany(readings, memberProbabilities, probabilities);
        Leave();
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _freed, 1) == 1 || Volatile.Read(ref _users) > 0)
            _count.Misuse();
        ((IDisposable)_predictor).Dispose();
        _count.Free();
    }

    private void Enter()
    {
        Interlocked.Increment(ref _users);
        Leave(0);
    }

    /// <summary>Freed before or while it was used.</summary>
    private void Leave(int users = 1)
    {
        if (Volatile.Read(ref _freed) == 1)
            _count.Misuse();
        Interlocked.Add(ref _users, -users);
    }
}
