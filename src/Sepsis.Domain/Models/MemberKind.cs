namespace Sepsis.Domain.Models;

/// <summary>Which engine runs the member.</summary>
public enum MemberKind
{
    LightGbm,
    Onnx,
}
