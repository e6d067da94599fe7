namespace Sepsis.Application.Models;

/// <summary>What became of a model. Stored by name: add, never rename.</summary>
public enum ModelEvent
{
    /// <summary>The service starts with it.</summary>
    Start,

    /// <summary>It was asked for by name.</summary>
    Activation,

    /// <summary>The one before was asked for again.</summary>
    Rollback,

    /// <summary>It answers in the shadow.</summary>
    ShadowSet,

    /// <summary>It does no longer.</summary>
    ShadowStopped,
}
