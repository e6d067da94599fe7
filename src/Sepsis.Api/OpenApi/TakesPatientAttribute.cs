namespace Sepsis.Api.OpenApi;

/// <summary>The action reads one patient from the body by itself; the document is told so here.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesPatientAttribute : Attribute;
