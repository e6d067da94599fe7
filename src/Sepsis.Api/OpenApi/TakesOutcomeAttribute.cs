namespace Sepsis.Api.OpenApi;

/// <summary>The action reads an outcome from the body by itself.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesOutcomeAttribute : Attribute;
