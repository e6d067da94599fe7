using Sepsis.Domain.Models;
using Sepsis.Infrastructure.Bundles;

namespace Sepsis.Infrastructure.Tests.Bundles;

public sealed class BundleWriterTests
{
    [Fact]
    public void Write_WhatWasRead_ReadsBackTheSame()
    {
        using var target = new TemporaryFolder();
        using var kept = BundleReader.Read(BundleCopy.Kept);
        var sha256 = BundleWriter.Write(target.PathOf("again"), DraftOf(kept.Bundle));
        using var again = BundleReader.Read(target.PathOf("again"));
        Assert.Equal(sha256, again.Bundle.Sha256);
        Assert.Equal(kept.Bundle.Manifest.Thresholds.Decision, again.Bundle.Manifest.Thresholds.Decision);
        Assert.Equal(
            kept.Bundle.Manifest.Golden.Rows.Select(row => row.Probability),
            again.Bundle.Manifest.Golden.Rows.Select(row => row.Probability));
    }

    [Fact]
    public void Write_Twice_GivesTheSameHashAndReplacesTheFirst()
    {
        using var target = new TemporaryFolder();
        using var kept = BundleReader.Read(BundleCopy.Kept);
        var first = BundleWriter.Write(target.PathOf("b"), DraftOf(kept.Bundle));
        File.WriteAllText(target.PathOf("b/leftover.txt"), "from before");
        Assert.Equal(first, BundleWriter.Write(target.PathOf("b"), DraftOf(kept.Bundle)));
        Assert.False(File.Exists(target.PathOf("b/leftover.txt")));
    }

    [Fact]
    public void Write_FaultInAMember_LeavesNothing()
    {
        using var target = new TemporaryFolder();
        using var kept = BundleReader.Read(BundleCopy.Kept);
        var draft = DraftOf(kept.Bundle);
        var broken = draft with { Members = [.. draft.Members.Select(m => m with { Content = "no model"u8.ToArray() })] };
        Assert.ThrowsAny<Exception>(() => BundleWriter.Write(target.PathOf("b"), broken));
        Assert.Empty(Directory.EnumerateFileSystemEntries(target.Path));
    }

    internal static BundleDraft DraftOf(Bundle bundle) => new()
    {
        Name = bundle.Manifest.Name,
        Version = bundle.Manifest.Version,
        Outcome = bundle.Manifest.Outcome,
        Features = bundle.Manifest.Features,
        Derived = bundle.Manifest.Derived,
        Members = [.. bundle.Manifest.Members.Select(m =>
            new MemberDraft(m.Name, m.Kind, m.File, File.ReadAllBytes(Path.Combine(BundleCopy.Kept, m.File)), m.Weight))],
        Calibrator = bundle.Manifest.Calibrator,
        Thresholds = bundle.Manifest.Thresholds,
        Population = bundle.Manifest.Population,
        Provenance = bundle.Manifest.Provenance,
        Metrics = bundle.Manifest.Metrics,
        Profile = bundle.Profile,
        TradeOff = MadeAnswers.Curve,
        Answers = MadeAnswers.Of(bundle),
        CalibrationPairs = [new(0.1, 9, 1), new(0.40001, 5, 5)],
        ModelCard = bundle.ModelCard,
        GoldenInputs = [.. bundle.Manifest.Golden.Rows.Select(row => row.Features.Select(v => v ?? double.NaN).ToArray())],
    };
}
