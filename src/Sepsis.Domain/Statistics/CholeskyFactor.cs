namespace Sepsis.Domain.Statistics;

/// <summary>
/// The lower Cholesky factor of a positive definite matrix, packed row by row: what is at (i, j) has place i (i + 1) / 2 + j.
/// On the path of a request, hence in place and without an allocation.
/// </summary>
internal static class CholeskyFactor
{
    public static int Length(int size) => size * (size + 1) / 2;

    /// <summary>Makes the factor of the packed lower half of the matrix, in its place.</summary>
    /// <returns>The least pivot: NaN or not above 0 where the matrix is not positive definite.</returns>
    public static double Replace(Span<double> lower, int size)
    {
        var least = double.PositiveInfinity;
        for (var row = 0; row < size; row++)
        {
            var here = lower.Slice(Length(row), row + 1);
            for (var column = 0; column < row; column++)
            {
                var above = lower.Slice(Length(column), column + 1);
                here[column] = Less(here[column], here[..column], above[..column]) / above[column];
            }

            var pivot = Less(here[row], here[..row], here[..row]);
            least = Math.Min(least, pivot);
            here[row] = Math.Sqrt(pivot);
        }

        return least;
    }

    /// <summary>Solves L x = b in the place of b.</summary>
    public static void SolveForward(ReadOnlySpan<double> factor, Span<double> x)
    {
        for (var row = 0; row < x.Length; row++)
        {
            var here = factor.Slice(Length(row), row + 1);
            x[row] = Less(x[row], here[..row], x[..row]) / here[row];
        }
    }

    private static double Less(double rest, ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        for (var i = 0; i < a.Length && i < b.Length; i++)
            rest -= a[i] * b[i];
        return rest;
    }
}
