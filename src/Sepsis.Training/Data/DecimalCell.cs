namespace Sepsis.Training.Data;

/// <summary>
/// Numbers as most files write them: up to 15 digits, perhaps a sign and a point. The digits and the power of ten are
/// then doubles exactly, and their quotient is rounded once: the same number a full parser gives (Clinger, How to read
/// floating point numbers accurately, 1990).
/// </summary>
internal static class DecimalCell
{
    private const int MostBytes = 15;
    private static readonly double[] s_powersOfTen = [.. Enumerable.Range(0, MostBytes).Select(power => Math.Pow(10, power))];

    /// <returns>False: a number written otherwise, or none.</returns>
    public static bool TryRead(ReadOnlySpan<byte> cell, out double value)
    {
        value = double.NaN;
        var negative = cell is [(byte)'-', ..];
        var start = negative ? 1 : 0;
        if (cell.Length <= start || cell.Length > MostBytes || !char.IsAsciiDigit((char)cell[start]) || !char.IsAsciiDigit((char)cell[^1]))
            return false;
        var (digits, point) = (0L, cell.Length - 1);
        for (var i = start; i < cell.Length; i++)
        {
            var digit = (uint)(cell[i] - '0');
            if (digit <= 9)
                digits = digits * 10 + digit;
            else if (cell[i] == '.' && point == cell.Length - 1)
                point = i;
            else
                return false;
        }

        var number = digits / s_powersOfTen[cell.Length - 1 - point];
        value = negative && digits > 0 ? -number : number;
        return true;
    }
}
