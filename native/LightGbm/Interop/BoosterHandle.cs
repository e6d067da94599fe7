namespace LightGbm.Interop;

internal sealed class BoosterHandle : OwnedHandle
{
    protected override int Free(nint native) => NativeMethods.BoosterFree(native);
}
