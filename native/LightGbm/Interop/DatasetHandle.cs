namespace LightGbm.Interop;

internal sealed class DatasetHandle : OwnedHandle
{
    /// <summary>The null pointer, for "no reference dataset".</summary>
    public static readonly DatasetHandle None = new();

    protected override int Free(nint native) => NativeMethods.DatasetFree(native);
}
