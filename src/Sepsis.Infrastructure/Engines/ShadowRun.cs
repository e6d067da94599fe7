using System.Threading.Channels;
using Sepsis.Application.Models;
using Sepsis.Application.Records;
using Sepsis.Domain.Answers;

namespace Sepsis.Infrastructure.Engines;

/// <summary>
/// One challenger at work: a bounded queue and a thread of its own, which alone uses the predictor and disposes of it at its
/// end. However slow or broken the challenger is, nobody waits for it.
/// </summary>
internal sealed class ShadowRun
{
    private const int RecordsAtOnce = 64;

    /// <summary>So that the last figures are final, of a challenger that still moves.</summary>
    private static readonly TimeSpan LastAnswer = TimeSpan.FromSeconds(1);

    private readonly ServedModel _model;
    private readonly IEnsemblePredictor _predictor;
    private readonly ShadowRecords _records;
    private readonly TimeProvider _time;
    private readonly Channel<RiskAssessment> _queue;
    private readonly Thread _thread;
    private volatile bool _stopped;
    private long _answered;
    private long _failed;
    private long _dropped;

    private ShadowRun(ServedModel model, IEnsemblePredictor predictor, int room, ShadowRecords records, TimeProvider time)
    {
        (_model, _predictor, _records, _time) = (model, predictor, records, time);
        _queue = Channel.CreateBounded<RiskAssessment>(
            new BoundedChannelOptions(room) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true },
            _ => Interlocked.Increment(ref _dropped));
        _thread = new(Run) { IsBackground = true, Name = "shadow" };
    }

    public ShadowStatus Status =>
        new(_model, Interlocked.Read(ref _answered), Interlocked.Read(ref _failed), Interlocked.Read(ref _dropped), _records.Lost);

    public static ShadowRun Start(ServedModel model, IEnsemblePredictor predictor, int room, ShadowRecords records, TimeProvider time)
    {
        var run = new ShadowRun(model, predictor, room, records, time);
        run._thread.Start();
        return run;
    }

    public void Offer(RiskAssessment assessment)
    {
        if (!_queue.Writer.TryWrite(assessment))
            Interlocked.Increment(ref _dropped);
    }

    /// <summary>What waits is dropped.</summary>
    public ShadowStatus Stop()
    {
        _stopped = true;
        _queue.Writer.TryComplete();
        _thread.Join(LastAnswer);
        return Status;
    }

    private void Run()
    {
        var records = new List<AuditRecord>(RecordsAtOnce);
        // A thread of its own may wait: there is nobody it keeps from anything.
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (records.Count < RecordsAtOnce && _queue.Reader.TryRead(out var assessment))
                if (_stopped)
                    Interlocked.Increment(ref _dropped);
                else
                    records.Add(Compare(assessment));
            _records.Keep(records);
            records.Clear();
        }

        (_predictor as IDisposable)?.Dispose();
    }

    private AuditRecord Compare(RiskAssessment champion)
    {
        var predictor = _predictor.ChooseFor(champion.Reading);
        var bundle = predictor.Bundle;
        try
        {
            if (Admission.Outside(champion.Reading, bundle.Manifest.Population) is not null)
                return Failed(champion, "outside_population");
            var members = new double[bundle.Manifest.Members.Count];
            var challenger = new RiskAssessment(
                champion.Id, champion.Time, champion.Reading, bundle, predictor.Predict(champion.Reading, members), members);
            var record = ShadowRecord.Of(champion, challenger, _time.GetUtcNow());
            Interlocked.Increment(ref _answered);
            return record;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Failed(champion, fault.GetType().Name);
        }
    }

    private AuditRecord Failed(RiskAssessment champion, string failure)
    {
        Interlocked.Increment(ref _failed);
        return ShadowRecord.OfFailure(champion, _predictor.Bundle, failure, _time.GetUtcNow());
    }
}
