namespace Sepsis.Api.Access;

/// <summary>Everybody may ask this: nothing of a patient, and nothing of the model beyond its name.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenAttribute : Attribute;
