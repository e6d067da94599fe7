using Sepsis.Domain.Answers.Explanation;

namespace Sepsis.Domain.Tests.Answers.Explanation;

/// <summary>Shapley values by their first definition: over all orders of the known inputs, beside each typical patient.</summary>
internal static class ShapleyByHand
{
    public static double[] Effects(MadeModel model, TypicalPatients typical, double[] patient)
    {
        int[] known = [.. Enumerable.Range(0, patient.Length).Where(column => !double.IsNaN(patient[column]))];
        var effects = new double[patient.Length];
        var orders = Orders(known).ToList();
        foreach (var reference in typical.Rows)
            foreach (var order in orders)
            {
                double[] row = [.. patient.Select((value, column) => double.IsNaN(value) ? double.NaN : reference[column])];
                foreach (var column in order)
                {
                    var before = model.Of(row);
                    row[column] = patient[column];
                    effects[column] += (model.Of(row) - before) / orders.Count / typical.Rows.Count;
                }
            }

        return effects;
    }

    private static IEnumerable<int[]> Orders(int[] items) =>
        items.Length == 0 ? [[]] : items.SelectMany(first => Orders([.. items.Except([first])]), (first, rest) => (int[])[first, .. rest]);
}
