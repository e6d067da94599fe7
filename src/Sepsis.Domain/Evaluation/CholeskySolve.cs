namespace Sepsis.Domain.Evaluation;

/// <summary>Solves A x = b for a positive definite A of which the upper half is given.</summary>
internal static class CholeskySolve
{
    public static double[] Of(double[][] upper, double[] right)
    {
        var size = right.Length;
        var root = new double[size][];
        var x = (double[])right.Clone();
        for (var row = 0; row < size; row++)
        {
            root[row] = new double[row + 1];
            for (var column = 0; column <= row; column++)
            {
                var rest = upper[column][row];
                for (var k = 0; k < column; k++)
                    rest -= root[row][k] * root[column][k];
                root[row][column] = column < row ? rest / root[column][column] : Math.Sqrt(rest);
            }

            for (var k = 0; k < row; k++)
                x[row] -= root[row][k] * x[k];
            x[row] /= root[row][row];
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < size; k++)
                x[row] -= root[k][row] * x[k];
            x[row] /= root[row][row];
        }

        return x;
    }
}
