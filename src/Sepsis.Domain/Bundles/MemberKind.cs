namespace Sepsis.Domain.Bundles;

/// <summary>Which engine runs the member.</summary>
public enum MemberKind
{
    LightGbm,
    Onnx,
}
