namespace Sepsis.Api.OpenApi;

/// <summary>The action reads a patient and changes from the body by itself.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesWhatIfAttribute : Attribute;
