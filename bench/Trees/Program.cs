using System.Globalization;
using Sepsis.Bench.Trees;
using Sepsis.Training.Data;
using Sepsis.Training.Fit;

const int Seed = 42;
switch (args)
{
    case ["export", var data, var rows, var file]:
        LibraryFile.Write(Read(data, rows), file);
        return 0;
    case ["parameters", var rows, var threads]:
        Console.WriteLine(LightGbmOptions.Text(LightGbmOptions.Defaults, Number(rows), Seed, Number(threads)));
        return 0;
    case ["grow", var data, var rows, var trees, var threads, var model]:
        Console.WriteLine(Growth.Measure(() => Read(data, rows), Number(trees), Number(threads), Seed, model));
        return 0;
    case ["rows", var bundle, var data, var file]:
        ModelRows.Read(bundle, data).Write(file);
        return 0;
    case ["predict", var bundle, var data, var threads]:
        Console.WriteLine(ModelRows.Read(bundle, data).Predict(Number(threads)));
        return 0;
    default:
        Console.Error.WriteLine("rows BUNDLE DATA FILE | predict BUNDLE DATA THREADS | export DATA ROWS FILE | parameters ROWS THREADS | grow DATA ROWS TREES THREADS MODEL; 0 rows are all. See bench/train and bench/score.");
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
