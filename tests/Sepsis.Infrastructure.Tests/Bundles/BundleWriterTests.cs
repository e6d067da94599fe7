using Sepsis.Infrastructure.Bundles;

namespace Sepsis.Infrastructure.Tests.Bundles;

public sealed class BundleWriterTests
{
    [Fact]
    public void Write_WhatWasRead_ReadsBackTheSame()
    {
        using var target = new TemporaryFolder();
        using var kept = BundleReader.ReadAny(BundleCopy.Kept);
        var sha256 = BundleWriter.Write(target.PathOf("again"), DraftOf(kept));
        using var again = BundleReader.ReadAny(target.PathOf("again"));
        Assert.Equal(sha256, again.Bundle.Sha256);
        Assert.Equal(kept.Manifest.Thresholds.Decision, again.Manifest.Thresholds.Decision);
        Assert.Equal(
            kept.Manifest.Golden.Rows.Select(row => row.Probability),
            again.Manifest.Golden.Rows.Select(row => row.Probability));
    }

    [Fact]
    public void Write_Twice_GivesTheSameHashAndReplacesTheFirst()
    {
        using var target = new TemporaryFolder();
        using var kept = BundleReader.ReadAny(BundleCopy.Kept);
        var first = BundleWriter.Write(target.PathOf("b"), DraftOf(kept));
        File.WriteAllText(target.PathOf("b/leftover.txt"), "from before");
        Assert.Equal(first, BundleWriter.Write(target.PathOf("b"), DraftOf(kept)));
        Assert.False(File.Exists(target.PathOf("b/leftover.txt")));
    }

    [Fact]
    public void Write_FaultInAMember_LeavesNothing()
    {
        using var target = new TemporaryFolder();
        using var kept = BundleReader.ReadAny(BundleCopy.Kept);
        var draft = DraftOf(kept);
        var broken = draft with { Members = [.. draft.Members.Select(m => m with { Content = "no model"u8.ToArray() })] };
        Assert.ThrowsAny<Exception>(() => BundleWriter.Write(target.PathOf("b"), broken));
        Assert.Empty(Directory.EnumerateFileSystemEntries(target.Path));
    }

    internal static BundleDraft DraftOf(VerifiedBundle kept) => new()
    {
        Name = kept.Manifest.Name,
        Version = kept.Manifest.Version,
        Outcome = kept.Manifest.Outcome,
        Features = kept.Manifest.Features,
        Derived = kept.Manifest.Derived,
        Members = [.. kept.Manifest.Members.Select(m =>
            new MemberDraft(m.Name, m.Kind, m.File, File.ReadAllBytes(Path.Combine(BundleCopy.Kept, m.File)), m.Weight))],
        Calibrator = kept.Manifest.Calibrator,
        Thresholds = kept.Manifest.Thresholds,
        Population = kept.Manifest.Population,
        Provenance = kept.Manifest.Provenance,
        Metrics = kept.Manifest.Metrics,
        Profile = kept.Bundle.Profile,
        TradeOff = MadeAnswers.Curve,
        Answers = MadeAnswers.Of(kept.Manifest),
        CalibrationPairs = [new(0.1, 9, 1), new(0.40001, 5, 5)],
        ModelCard = kept.Bundle.ModelCard,
        GoldenInputs = [.. kept.Manifest.Golden.Rows.Select(row => row.Features.Select(v => v ?? double.NaN).ToArray())],
    };
}
