using Sepsis.Domain.Models;

namespace Sepsis.Application.Models;

/// <summary>A model that serves or served: from which folder, and what is known of it.</summary>
public sealed record ServedModel(BundleSource Source, Bundle Bundle);
