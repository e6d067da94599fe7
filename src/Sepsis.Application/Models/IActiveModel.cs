using Sepsis.Domain;
using Sepsis.Domain.Models;

namespace Sepsis.Application.Models;

/// <summary>The one reference to what serves now, and why nothing does.</summary>
public interface IActiveModel
{
    ModelStatus Status { get; }

    /// <summary>What is known of the model that serves; null without one. Not what answers: that is lent.</summary>
    ServedModel? Serving { get; }

    /// <summary>
    /// What serves now, for as long as the lease is held. Without a verified model: SEP201, an unavailability and never a number.
    /// </summary>
    ModelLease Lease();
}

/// <summary>Where the model that serves is exchanged for another.</summary>
public interface IModelSwitch : IActiveModel
{
    /// <summary>From now on this one is lent; the one before is disposed as soon as nobody uses it.</summary>
    void Serve(BundleSource source, IEnsemblePredictor predictor);

    /// <summary>A model that serves goes on serving; only without one is the failure the service's state.</summary>
    void Failed(SepsisException fault);
}

/// <summary>Whether a verified model serves; if not, the code and the reason.</summary>
public sealed record ModelStatus(bool Ready, string? Code, string Reason)
{
    public static readonly ModelStatus Serving = new(true, null, "A verified model serves.");
    public static readonly ModelStatus Loading = new(false, null, "The model bundle is being loaded and verified.");
}

/// <summary>A model that serves or served: from which folder, what is known of it, and what its bundle is made of.</summary>
public sealed record ServedModel(BundleSource Source, Bundle Bundle, BundleContents Contents)
{
    public ServedModel(BundleSource source, IEnsemblePredictor predictor)
        : this(source, predictor.Bundle, predictor.Contents) => Sets = [.. predictor.Sets.Select(set => set.Bundle)];

    /// <summary>The others of its family, the one with the most inputs first.</summary>
    public IReadOnlyList<Bundle> Sets { get; init; } = [];
}
