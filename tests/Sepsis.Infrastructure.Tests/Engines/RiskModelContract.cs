using Sepsis.Domain.Ensemble;
using Sepsis.Infrastructure.Bundles;
using Sepsis.Infrastructure.Engines;
using Sepsis.Infrastructure.Tests.Bundles;

namespace Sepsis.Infrastructure.Tests.Engines;

/// <summary>What every member model must hold to, whatever its engine.</summary>
public sealed class RiskModelContract
{
    private const int Rows = 500;
    private static readonly VerifiedBundle Kept = Read();
    private static readonly int Width = Kept.Manifest.Features.Count;
    private static readonly double[] Inputs = Generate();

    public static TheoryData<string> Members => [.. Kept.Manifest.Members.Select(member => member.Name)];

    [Theory]
    [MemberData(nameof(Members))]
    public void Predict_AnyRow_IsAProbability(string member)
    {
        using var model = Open(member);
        for (var row = 0; row < Rows; row++)
            Assert.InRange(model.Predict(Row(row)), 0, 1);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Predict_EverythingMissing_IsStillAProbability(string member)
    {
        using var model = Open(member);
        var nothing = new double[Width];
        Array.Fill(nothing, double.NaN);
        Assert.InRange(model.Predict(nothing), 0, 1);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Predict_SameRowTwice_IsBitIdentical(string member)
    {
        using var model = Open(member);
        for (var row = 0; row < Rows; row++)
            Assert.Equal(BitConverter.DoubleToInt64Bits(model.Predict(Row(row))), BitConverter.DoubleToInt64Bits(model.Predict(Row(row))));
    }

    /// <summary>float32 networks may add up a batch in another order: six digits, far below any threshold's grain.</summary>
    [Theory]
    [MemberData(nameof(Members))]
    public void PredictMany_Rows_EqualsRowByRow(string member)
    {
        using var model = Open(member);
        var many = new double[Rows];
        model.PredictMany(Inputs, many);
        for (var row = 0; row < Rows; row++)
            Assert.Equal(model.Predict(Row(row)), many[row], 1e-6);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void PredictMany_NoRows_DoesNothing(string member)
    {
        using var model = Open(member);
        model.PredictMany([], []);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Predict_ParallelCalls_GiveTheSerialAnswers(string member)
    {
        using var model = Open(member);
        var serial = Enumerable.Range(0, Rows).Select(row => model.Predict(Row(row))).ToArray();
        var parallel = new double[Rows * 20];
        Parallel.For(
            0, parallel.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => parallel[i] = model.Predict(Row(i % Rows)));
        for (var i = 0; i < parallel.Length; i++)
            Assert.Equal(serial[i % Rows], parallel[i]);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Predict_AfterWarmUp_AllocatesNothing(string member)
    {
        using var model = Open(member);
        model.Predict(Row(0));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var row = 0; row < Rows; row++)
            model.Predict(Row(row));
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Open_WrittenAndReadAgain_PredictsBitForBitTheSame(string member)
    {
        using var folder = new TemporaryFolder();
        BundleWriter.Write(folder.PathOf("b"), BundleWriterTests.DraftOf(Kept));
        using var again = BundleReader.Read(folder.PathOf("b"));
        using var model = Open(member);
        var copy = again.Ensemble.Members.Single(m => m.Name == member);
        for (var row = 0; row < Rows; row++)
            Assert.Equal(model.Predict(Row(row)), copy.Predict(Row(row)));
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Open_OtherWidth_IsRefused(string member)
    {
        var entry = Kept.Manifest.Members.Single(m => m.Name == member);
        var content = File.ReadAllBytes(Path.Combine(BundleCopy.Kept, entry.File));
        var fault = Assert.Throws<Domain.SepsisException>(() => MemberEngine.Open(member, entry.Kind, content, Width + 1));
        Assert.Same(Domain.SepsisError.FeatureMismatch, fault.Error);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Dispose_Twice_IsNoFault(string member)
    {
        var model = Open(member);
        model.Predict(Row(0));
        model.Dispose();
        model.Dispose();
    }

    private static IRiskModel Open(string member)
    {
        var entry = Kept.Manifest.Members.Single(m => m.Name == member);
        return MemberEngine.Open(member, entry.Kind, File.ReadAllBytes(Path.Combine(BundleCopy.Kept, entry.File)), Width);
    }

    private static ReadOnlySpan<double> Row(int row) => Inputs.AsSpan(row * Width, Width);

    /// <summary>What it says of itself outlives its engines.</summary>
    private static VerifiedBundle Read()
    {
        using var kept = BundleReader.ReadAny(BundleCopy.Kept);
        return kept;
    }

    /// <summary>Values over the whole plausible range, a third of them missing.</summary>
    private static double[] Generate()
    {
        var random = new Random(11);
        var values = new double[Rows * Width];
        for (var i = 0; i < values.Length; i++)
        {
            var feature = Kept.Manifest.Features[i % Width];
            values[i] = random.Next(3) == 0 ? double.NaN : feature.Minimum + random.NextDouble() * (feature.Maximum - feature.Minimum);
        }

        return values;
    }
}
