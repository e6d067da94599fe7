using System.Globalization;
using Sepsis.Training.Data;

namespace Sepsis.Bench.Trees;

/// <summary>The same rows as the command line of LightGBM reads them: label first, nan where a value is not known.</summary>
internal static class LibraryFile
{
    public static void Write(DesignMatrix matrix, string path) =>
        Write(path, matrix.Schema.Names, matrix.Rows, row => (matrix.Labels[row] ? '1' : '0', matrix.Row(row).ToArray()));

    public static void Write(string path, IEnumerable<string> names, int rows, Func<int, (char Label, double[] Values)> at)
    {
        using var file = new StreamWriter(path);
        file.WriteLine(string.Join(',', names.Prepend("label")));
        for (var row = 0; row < rows; row++)
        {
            var (label, values) = at(row);
            file.Write(label);
            foreach (var value in values)
            {
                file.Write(',');
                file.Write(double.IsNaN(value) ? "nan" : value.ToString("R", CultureInfo.InvariantCulture));
            }

            file.WriteLine();
        }
    }
}
