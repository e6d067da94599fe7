using Sepsis.Application.Access;

namespace Sepsis.Api.Access;

/// <summary>Who may ask this.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresAttribute(Roles role) : Attribute
{
    public Roles Role => role;
}

/// <summary>Everybody may ask this: nothing of a patient, and nothing of the model beyond its name.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenAttribute : Attribute;
