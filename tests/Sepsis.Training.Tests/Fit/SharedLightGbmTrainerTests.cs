using LightGbm;
using Sepsis.Domain.Statistics;
using Sepsis.Domain.Models;
using Sepsis.Infrastructure.Engines;
using Sepsis.Training.Data;
using Sepsis.Training.Fit;
using Sepsis.Training.Sources;

namespace Sepsis.Training.Tests.Fit;

/// <summary>Two threads as two machines; the program in two processes is tested with the commands.</summary>
public sealed class SharedLightGbmTrainerTests : IDisposable
{
    private const int Seed = 42;
    private readonly TempFolder _folder = new();
    private readonly DesignMatrix _train;
    private readonly DesignMatrix _stopping;
    private readonly DesignMatrix _rest;

    public SharedLightGbmTrainerTests()
    {
        SyntheticFile.Write(_folder["synthetic.csv"], 12_000, Seed, new Progress<double>(), CancellationToken.None);
        using var file = DataFile.Open(_folder["synthetic.csv"]);
        var matrix = CohortReader.Read(file, SepsisSchema.Schema, new Progress<double>(), CancellationToken.None).Matrix;
        _train = matrix.Take([.. Enumerable.Range(0, 6000)]);
        _stopping = matrix.Take([.. Enumerable.Range(6000, 1000)]);
        _rest = matrix.Take([.. Enumerable.Range(7000, 5000)]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Fit_OnTwoMachines_GivesBothTheSameModelAsGoodAsThatOfOne()
    {
        var machines = Loopback.Machines(2);
        var shared = await Task.WhenAll(Enumerable.Range(0, 2).Select(rank => Task.Run(() => Both(machines, rank))));
        var alone = Stopped(new LightGbmTrainer(1));

        Assert.Equal(shared[0].Stopped.Content, shared[1].Stopped.Content);
        Assert.Equal(shared[0].Final.Content, shared[1].Final.Content);
        Assert.NotEqual(alone.Content, shared[0].Stopped.Content);
        Assert.InRange(Auroc(shared[0].Stopped) - Auroc(alone), -0.002, 0.002);
    }

    private (FittedMember Stopped, FittedMember Final) Both(System.Net.DnsEndPoint[] machines, int rank)
    {
        using var network = LightGbmNetwork.Join(machines, rank, "", TimeSpan.FromSeconds(10));
        var trainer = new LightGbmTrainer(1, network);
        return (Stopped(trainer), trainer.FitRounds(_train, 20, LightGbmOptions.Defaults, Seed, new Progress<double>(), CancellationToken.None));
    }

    private FittedMember Stopped(LightGbmTrainer trainer) => trainer.FitStopping(_train, _stopping, LightGbmOptions.Defaults, Seed, new Progress<double>(), CancellationToken.None);

    private double Auroc(FittedMember fitted)
    {
        using var model = MemberEngine.Open("trees", MemberKind.LightGbm, fitted.Content, _rest.Columns);
        var probabilities = new double[_rest.Rows];
        model.PredictMany(_rest.Features, probabilities);
        return RankingMetrics.Auroc(probabilities, _rest.Labels);
    }
}
