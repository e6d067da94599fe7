using Sepsis.Application.Access;

namespace Sepsis.Api.Access;

/// <summary>Who may ask this.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresAttribute(Roles role) : Attribute
{
    public Roles Role => role;
}
