namespace Sepsis.Application.Records;

/// <summary>Stored answers, computed again.</summary>
/// <param name="Same">As many came out bit for bit as they were kept.</param>
/// <param name="Different">As many did not.</param>
/// <param name="FirstDifferent">The first of those.</param>
/// <param name="WithoutBundle">As many name a bundle that the library does not hold.</param>
/// <param name="MissingBundles">Those bundles, by hash.</param>
public sealed record ReplayReport(long Same, long Different, Guid? FirstDifferent, long WithoutBundle, IReadOnlyCollection<string> MissingBundles);
