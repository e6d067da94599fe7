using Sepsis.Domain.Bundles;

namespace Sepsis.Application.Ensemble;

/// <summary>A model that serves or served: from which folder, and what is known of it.</summary>
public sealed record ServedModel(BundleSource Source, Bundle Bundle);
