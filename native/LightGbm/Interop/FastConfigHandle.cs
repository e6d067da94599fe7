namespace LightGbm.Interop;

/// <summary>LightGBM's prepared single-row prediction: parameters parsed and buffers made once.</summary>
internal sealed class FastConfigHandle : OwnedHandle
{
    protected override int Free(nint native) => NativeMethods.FastConfigFree(native);
}
