using Microsoft.Win32.SafeHandles;

namespace LightGbm.Interop;

/// <summary>
/// A LightGBM object. Its memory outlives every call that uses it, and that of the objects it points into
/// (a booster in training into its datasets, a single-row predictor into its booster) outlives it.
/// </summary>
internal abstract class OwnedHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    private readonly List<OwnedHandle> _pointedInto = [];

    public void PointsInto(OwnedHandle other)
    {
        var added = false;
        other.DangerousAddRef(ref added);
        _pointedInto.Add(other);
    }

    protected sealed override bool ReleaseHandle()
    {
        var freed = Free(handle) == 0;
        foreach (var other in _pointedInto)
            other.DangerousRelease();
        return freed;
    }

    protected abstract int Free(nint native);
}
