using Microsoft.Extensions.Logging.Abstractions;
using Sepsis.Application.Tests.Models;
using Sepsis.Domain;
using Sepsis.Domain.Models;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Infrastructure.Engines;
using Sepsis.Infrastructure.Tests.Bundles;

namespace Sepsis.Infrastructure.Tests.Engines;

public sealed class ActiveModelTests : IDisposable
{
    private static readonly Bundle Bundle = Read();

    private readonly ActiveModel _model = new(NullLogger<ActiveModel>.Instance);

    [Fact]
    public void Lease_NothingServes_IsAnUnavailabilityWithItsReason()
    {
        _model.Failed(new(SepsisError.BundleMissing, "There is no bundle folder late."));
        var fault = Assert.Throws<SepsisException>(() => _model.Lease());
        Assert.Equal((SepsisError.NoModel, "There is no bundle folder late."), (fault.Error, fault.Message));
        Assert.Null(_model.Serving);
    }

    [Fact]
    public void Serve_Another_LetsTheOldOneFinish()
    {
        using var first = new CountedPredictor(Bundle);
        using var second = new CountedPredictor(Bundle);
        _model.Serve(new("first", ""), first);
        var lease = _model.Lease();
        _model.Serve(new("second", ""), second);
        Assert.Equal("second", _model.Serving!.Source.Name);
        using (var other = _model.Lease())
            Assert.Same(second, other.Predictor);
        Assert.Equal((0, 0), (first.Disposals, second.Disposals));
        lease.Dispose();
        Assert.Equal((1, 0), (first.Disposals, second.Disposals));
        _model.Dispose();
        Assert.Equal((1, 1), (first.Disposals, second.Disposals));
    }

    [Fact]
    public void Failed_AModelServes_GoesOnServing()
    {
        using var predictor = new CountedPredictor(Bundle);
        _model.Serve(new("first", ""), predictor);
        _model.Failed(new(SepsisError.HashMismatch, "another"));
        Assert.True(_model.Status.Ready);
        _model.Lease().Dispose();
    }

    /// <summary>Asked from many threads while it is exchanged, it always lends one that lives.</summary>
    [Fact]
    public async Task Lease_WhileExchanged_NeverFailsAndNeverLendsADisposedOne()
    {
        var predictors = new List<CountedPredictor>();
        Serve();
        var stop = false;
        var asking = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (!Volatile.Read(ref stop))
            {
                using var lease = _model.Lease();
                lease.Predictor.Predict(Domain.Inputs.PatientReading.Of(), []);
            }
        })).ToArray();
        for (var i = 0; i < 5000; i++)
            Serve();
        Volatile.Write(ref stop, true);
        await Task.WhenAll(asking);
        _model.Dispose();
        Assert.All(predictors, predictor => Assert.Equal((1, 0), (predictor.Disposals, predictor.Misuses)));

        void Serve()
        {
            predictors.Add(new(Bundle));
            _model.Serve(new("next", ""), predictors[^1]);
        }
    }

    public void Dispose() => _model.Dispose();

    private static Bundle Read()
    {
        using var predictor = BundleReader.Read(BundleCopy.Kept);
        return predictor.Bundle;
    }
}
