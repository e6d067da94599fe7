using Sepsis.Application.Models;
using Sepsis.Application.Tests.Assess;
using Sepsis.Domain.Inputs;

namespace Sepsis.Application.Tests.Models;

public sealed class RefCountedPredictorTests : IDisposable
{
    private readonly CountedPredictor _predictor = new(TestModel.Bundle);

    public void Dispose() => _predictor.Dispose();

    [Fact]
    public void Retire_NobodyUsesIt_DisposesAtOnce()
    {
        new RefCountedPredictor(_predictor).Retire();
        Assert.Equal(1, _predictor.Disposals);
    }

    [Fact]
    public void Retire_TwoUseIt_TheLastOneDisposes()
    {
        var lent = new RefCountedPredictor(_predictor);
        Assert.True(lent.TryAcquire(out var first));
        Assert.True(lent.TryAcquire(out var second));
        lent.Retire();
        Assert.Equal(0, _predictor.Disposals);
        first.Dispose();
        Assert.Equal(0, _predictor.Disposals);
        second.Dispose();
        Assert.Equal(1, _predictor.Disposals);
    }

    [Fact]
    public void TryLend_Retired_LendsNothingAndDisposesNothingTwice()
    {
        var lent = new RefCountedPredictor(_predictor);
        Assert.True(lent.TryAcquire(out var lease));
        lent.Retire();
        Assert.False(lent.TryAcquire(out _));
        lease.Dispose();
        Assert.False(lent.TryAcquire(out _));
        Assert.Equal(1, _predictor.Disposals);
    }

    [Fact]
    public void Lease_GivenBackWhileItServes_DisposesNothing()
    {
        var lent = new RefCountedPredictor(_predictor);
        for (var i = 0; i < 3; i++)
        {
            Assert.True(lent.TryAcquire(out var lease));
            Assert.Same(_predictor, lease.Predictor);
            lease.Dispose();
        }

        Assert.Equal(0, _predictor.Disposals);
    }

    /// <summary>Every borrower looks whether what it holds is still alive, while the one thread goes on retiring.</summary>
    [Fact]
    public async Task Lease_RacesWithRetirement_IsNeverOfADisposedPredictor()
    {
        const int Swaps = 20_000;
        var predictors = new List<CountedPredictor> { _predictor };
        var serving = new RefCountedPredictor(_predictor);
        var stop = false;
        long answers = 0;
        var borrowers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (!Volatile.Read(ref stop))
            {
                if (!Volatile.Read(ref serving).TryAcquire(out var lease))
                    continue;
                lease.Predictor.Predict(PatientReading.Of(), []);
                lease.Dispose();
                Interlocked.Increment(ref answers);
            }
        })).ToArray();
        while (Interlocked.Read(ref answers) == 0)
            await Task.Yield();
        for (var i = 0; i < Swaps; i++)
        {
            var next = new CountedPredictor(TestModel.Bundle);
            predictors.Add(next);
            Interlocked.Exchange(ref serving, new(next)).Retire();
        }

        Volatile.Write(ref stop, true);
        await Task.WhenAll(borrowers);
        serving.Retire();
        Assert.All(predictors, predictor => Assert.Equal((1, 0), (predictor.Disposals, predictor.Misuses)));
    }
}
