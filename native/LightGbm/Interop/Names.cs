using System.Runtime.InteropServices;

namespace LightGbm.Interop;

/// <summary>Reads the lists of names that LightGBM copies into buffers of the caller.</summary>
internal static unsafe class Names
{
    internal delegate int Copy(
        BoosterHandle booster, int capacity, out int count, nuint nameCapacity, out nuint longestName, byte** names);

    public static string[] Read(BoosterHandle booster, Copy copy)
    {
        // Asked with no room, it answers how much it needs.
        Status.Check(copy(booster, 0, out var count, 0, out var longest, null));
        if (count == 0)
            return [];

        var length = (int)longest;
        var characters = new byte[count * length];
        var starts = new nint[count];
        fixed (byte* first = characters)
        fixed (nint* pointers = starts)
        {
            for (var i = 0; i < count; i++)
                starts[i] = (nint)(first + (i * length));
            Status.Check(copy(booster, count, out _, longest, out _, (byte**)pointers));

            var names = new string[count];
            for (var i = 0; i < count; i++)
                names[i] = Marshal.PtrToStringUTF8(starts[i]) ?? "";
            return names;
        }
    }
}
