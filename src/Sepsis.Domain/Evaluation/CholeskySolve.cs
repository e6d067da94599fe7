namespace Sepsis.Domain.Evaluation;

/// <summary>Solves A x = b for a positive definite A of which the upper half is given.</summary>
internal static class CholeskySolve
{
    public static double[] Of(double[][] upper, double[] right)
    {
        var size = right.Length;
        var factor = new double[CholeskyFactor.Length(size)];
        for (var row = 0; row < size; row++)
            for (var column = 0; column <= row; column++)
                factor[CholeskyFactor.Length(row) + column] = upper[column][row];
        CholeskyFactor.Replace(factor, size);
        var x = (double[])right.Clone();
        CholeskyFactor.SolveForward(factor, x);
        CholeskyFactor.SolveBackward(factor, x);
        return x;
    }
}
