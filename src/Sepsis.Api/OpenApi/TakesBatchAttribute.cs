namespace Sepsis.Api.OpenApi;

/// <summary>The action reads many patients from the body by itself, as one object or line by line.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesBatchAttribute : Attribute;
