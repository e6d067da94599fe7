namespace LightGbm;

internal static class Matrix
{
    public static int Rows(int length, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        if (length % columns != 0)
            throw new ArgumentException($"{length} numbers are not whole rows of {columns} columns.", nameof(columns));
        return length / columns;
    }

    public static void CheckLength(long actual, long expected, string what, string parameter)
    {
        if (actual != expected)
            throw new ArgumentException($"{actual} {what} given, {expected} expected.", parameter);
    }
}
