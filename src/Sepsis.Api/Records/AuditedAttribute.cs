namespace Sepsis.Api.Records;

/// <summary>What is asked here leaves a record, also where it is refused.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class AuditedAttribute : Attribute;
