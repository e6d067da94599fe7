using System.Globalization;
using Sepsis.Bench.Trees;
using Sepsis.Training.Data;

const int Seed = 42;
switch (args)
{
    case ["grow", var data, var rows, var trees, var threads]:
        Console.WriteLine(Growth.Ours(Read(data, rows), Number(trees), Number(threads), Seed));
        return 0;
    case ["grow-mlnet", var data, var rows, var trees, var threads]:
        Console.WriteLine(Growth.MlNets(Read(data, rows), Number(trees), Number(threads), Seed));
        return 0;
    case ["predict-mlnet", var bundle, var data]:
        Console.WriteLine(ModelRows.Read(bundle, data).Predict());
        return 0;
    default:
        Console.Error.WriteLine(
            "grow | grow-mlnet DATA ROWS TREES THREADS; predict-mlnet BUNDLE DATA; 0 rows are all. See bench/train and bench/score.");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static DesignMatrix Read(string data, string rows)
{
    using var file = DataFile.Open(data);
    var matrix = CohortReader.Read(file, SepsisSchema.Schema, new Progress<double>(), CancellationToken.None).Matrix;
    var most = Number(rows);
    return most == 0 || most >= matrix.Rows ? matrix : matrix.Take([.. Enumerable.Range(0, most)]);
}
